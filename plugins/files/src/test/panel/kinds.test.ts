import { iconOf, kindOf } from '../../main/panel/kinds.js';

describe('kinds of files', () => {
  it('follow the media type', () => {
    const types = [
      'application/pdf', 'image/png', 'audio/mpeg', 'video/mp4', 'application/zip', 'application/x-7z-compressed', 'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'application/vnd.oasis.opendocument.text', 'text/plain', 'application/octet-stream', '',
    ];

    expect(types.map(kindOf)).toEqual(['pdf', 'picture', 'sound', 'film', 'archive', 'archive', 'table', 'table', 'slides', 'document', 'document', 'file', 'file']);
    expect([iconOf('pdf'), iconOf('document'), iconOf('file')]).toEqual(['file-pdf', 'document', 'file']);
  });
});
