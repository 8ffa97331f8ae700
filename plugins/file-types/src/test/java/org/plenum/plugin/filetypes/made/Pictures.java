package org.plenum.plugin.filetypes.made;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures, with what phones write into them. */
public final class Pictures {
    private static final int MAKE = 0x10f;
    private static final int ORIENTATION = 0x112;
    private static final int GPS = 0x8825;

    private Pictures() {}

    private static byte[] drawn(String format) throws IOException {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(Color.ORANGE);
        drawing.fillOval(5, 5, 30, 20);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    public static byte[] jpeg() throws IOException {
        return drawn("jpg");
    }

    public static byte[] png() throws IOException {
        return drawn("png");
    }

    public static byte[] gif() throws IOException {
        return drawn("gif");
    }

    /** One pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=");
    }

    /** A TIFF as EXIF is: who made the camera, which side is up, and where it was: 59° 20' N, 18° 4' E. */
    public static byte[] tiff(int orientation) {
        int gps = 8 + 2 + 3 * 12 + 4;
        int make = gps + 2 + 4 * 12 + 4;
        int latitude = make + 6;
        int longitude = latitude + 24;
        var tiff = new Bytes().text("MM").big(2, 42).big(4, 8);
        tiff.big(2, 3);
        tiff.big(2, MAKE).big(2, 2).big(4, 6).big(4, make);
        tiff.big(2, ORIENTATION).big(2, 3).big(4, 1).big(2, orientation).big(2, 0);
        tiff.big(2, GPS).big(2, 4).big(4, 1).big(4, gps).big(4, 0);
        tiff.big(2, 4);
        tiff.big(2, 1).big(2, 2).big(4, 2).text("N\0\0\0");
        tiff.big(2, 2).big(2, 5).big(4, 3).big(4, latitude);
        tiff.big(2, 3).big(2, 2).big(4, 2).text("E\0\0\0");
        tiff.big(2, 4).big(2, 5).big(4, 3).big(4, longitude).big(4, 0);
        tiff.text("Phone\0");
        for (int part : new int[] {59, 20, 0, 18, 4, 0}) {
            tiff.big(4, part).big(4, 1);
        }
        return tiff.all();
    }

    /** A segment of JPEG. */
    public static byte[] segment(int number, byte[] data) {
        return new Bytes().one(0xff, number).big(2, data.length + 2).add(data).all();
    }

    /** The picture with EXIF, XMP, IPTC, a comment and a colour profile. */
    public static byte[] telling(byte[] jpeg, int orientation) {
        return new Bytes()
                .add(Arrays.copyOf(jpeg, 2))
                .add(segment(0xe1, new Bytes().text("Exif\0\0").add(tiff(orientation)).all()))
                .add(segment(0xe1, Bytes.of("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>Ada Author</x:xmpmeta>")))
                .add(segment(0xed, new Bytes().text("Photoshop 3.0\0008BIM").big(2, 0x404).big(2, 0).big(4, 8).one(0x1c, 2, 0x50, 0, 3).text("Ada").all()))
                .add(segment(0xe2, Bytes.of("ICC_PROFILE\0\1\1profile")))
                .add(segment(0xfe, Bytes.of("taken by Ada")))
                .add(Arrays.copyOfRange(jpeg, 2, jpeg.length))
                .all();
    }

    /** A chunk of PNG. */
    public static byte[] chunk(String name, byte[] data) {
        var checksum = new CRC32();
        checksum.update(Bytes.of(name));
        checksum.update(data);
        return new Bytes().big(4, data.length).text(name).add(data).big(4, checksum.getValue()).all();
    }

    /** The picture with these chunks behind its head. */
    public static byte[] withChunks(byte[] png, byte[]... chunks) {
        int head = 8 + 25;
        return Bytes.joined(Arrays.copyOf(png, head), Bytes.joined(chunks), Arrays.copyOfRange(png, head, png.length));
    }

    /** A picture with EXIF and XMP. */
    public static byte[] tellingWebp(int orientation) {
        byte[] plain = webp();
        var chunks = new Bytes();
        chunks.text("VP8X").little(4, 10).one(0x0c, 0, 0, 0).little(3, 0).little(3, 0);
        chunks.add(Arrays.copyOfRange(plain, 12, plain.length));
        byte[] exif = tiff(orientation);
        chunks.text("EXIF").little(4, exif.length).add(exif);
        chunks.text("XMP ").little(4, 10).text("Ada Author");
        return new Bytes().text("RIFF").little(4, 4L + chunks.size()).text("WEBP").add(chunks.all()).all();
    }

    /** The picture with a comment and XMP. */
    public static byte[] tellingGif(byte[] gif) {
        int head = 13 + ((gif[10] & 0x80) != 0 ? 3 * (1 << ((gif[10] & 7) + 1)) : 0);
        byte[] comment = new Bytes().one(0x21, 0xfe, 12).text("taken by Ada").one(0).all();
        byte[] xmp = new Bytes().one(0x21, 0xff, 11).text("XMP DataXMP").one(10).text("Ada Author").one(0).all();
        byte[] loop = new Bytes().one(0x21, 0xff, 11).text("NETSCAPE2.0").one(3, 1, 0, 0, 0).all();
        return Bytes.joined(Arrays.copyOf(gif, head), comment, xmp, loop, Arrays.copyOfRange(gif, head, gif.length));
    }

    private static byte[] box(String name, byte[] content) {
        return new Bytes().big(4, 8L + content.length).text(name).add(content).all();
    }

    /** A short film that says where it was taken. */
    public static byte[] mp4() {
        byte[] times = new Bytes().big(4, 0).big(4, 0xd0000000L).big(4, 0xd0000001L).big(4, 1000).big(4, 5).all();
        byte[] place = box("\u00a9xyz", new Bytes().big(2, 18).big(2, 0x15c7).text("+59.3333+018.0667/").all());
        return Bytes.joined(
                box("ftyp", Bytes.of("isom\0\0\2\0isommp41")),
                box("moov", Bytes.joined(box("mvhd", times), box("udta", place))),
                box("mdat", Bytes.of("film film film film")));
    }

    /** A picture of a phone, with EXIF as an item beside it. */
    public static byte[] heic() {
        byte[] exif = new Bytes().big(4, 0).add(tiff(1)).all();
        byte[] type = box("ftyp", Bytes.of("heic\0\0\0\0mif1heic"));
        byte[] empty = heicMeta(0, exif.length);
        long place = type.length + empty.length + 8L;
        return Bytes.joined(type, heicMeta(place, exif.length), box("mdat", Bytes.joined(exif, Bytes.of("picture picture"))));
    }

    private static byte[] heicMeta(long exif, int length) {
        byte[] info = box("infe", new Bytes().one(2, 0, 0, 0).big(2, 7).big(2, 0).text("Exif\0").all());
        byte[] infos = box("iinf", new Bytes().big(4, 0).big(2, 1).add(info).all());
        byte[] places = box(
                "iloc", new Bytes().big(4, 0).one(0x44, 0).big(2, 1).big(2, 7).big(2, 0).big(2, 1).big(4, exif).big(4, length).all());
        return box("meta", Bytes.joined(new byte[4], infos, places));
    }
}
