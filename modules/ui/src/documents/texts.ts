import { catalogue } from '@plenum/panel';

export const texts = catalogue({
  en: {
    documents: 'Documents',
    documentsOf: 'Documents of {title}',
    about: 'What was written down in the meeting, as far as you may see it. Who saves a file has it for good.',
    none: 'Nothing is written down yet that could be saved.',
    save: 'Save',
    saveOne: 'Save {title}',
    print: 'Print or PDF',
    printOne: 'Print {title}, or make it a PDF',
    off: 'Switched off for you.',
    absent: 'Cannot be read now: the feature is not installed. Nothing is lost.',
    failed: 'Cannot be read now: the feature failed. Nothing is lost.',
    close: 'Done',
  },
  sv: {
    documents: 'Dokument',
    documentsOf: 'Dokument från {title}',
    about: 'Det som skrevs i mötet, så långt du får se det. Den som sparar en fil har den kvar.',
    none: 'Ännu är inget nedskrivet som går att spara.',
    save: 'Spara',
    saveOne: 'Spara {title}',
    print: 'Skriv ut eller PDF',
    printOne: 'Skriv ut {title}, eller gör den till PDF',
    off: 'Avstängt för dig.',
    absent: 'Går inte att läsa nu: funktionen är inte installerad. Inget är förlorat.',
    failed: 'Går inte att läsa nu: funktionen gick fel. Inget är förlorat.',
    close: 'Klar',
  },
});
