//! The mark of a city: a small picture for the banner.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

/// Most bytes of a file.
pub const BYTES: usize = 1024 * 1024;
/// Most pixels of a side, before the picture is made small.
const SIDE: u32 = 4_096;
/// Most bytes of the decoded picture: 4,096 × 4,096 pixels of four bytes.
///
/// A decoder takes more beside it that it does not count: the coefficients of a progressive JPEG, the planes of a lossy
/// WebP and the canvas of a moving one. Measured at 4,096 × 4,096, all in all: PNG and lossless WebP 64 MiB, JPEG 83,
/// progressive in four colours 176, WebP with transparency 158, moving 192. Whoever calls [`emblem`] does so one file at a
/// time: about 200 MiB are then the most that marks take, and they are given back at once.
const MEMORY: u64 = 64 * 1024 * 1024;
/// A banner shows 40 px; four times as many for the sharpest screens.
const HEIGHT: u32 = 160;
const WIDTH: u32 = 640;
/// A picture that is longer than this many times its other side is no mark.
const LONGEST: u32 = 6;

/// A picture as it is kept and served: PNG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emblem {
    pub png: Vec<u8>,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

/// Why a file is no mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    TooLarge,
    /// Neither PNG, JPEG nor WebP, or broken.
    NotAPicture,
    TooLong,
}

/// Reads a file by what it is, whatever it is called, and draws it anew.
pub fn emblem(bytes: &[u8]) -> Result<Emblem, Fault> {
    if bytes.len() > BYTES {
        return Err(Fault::TooLarge);
    }
    let (picture, orientation) = decode(bytes).map_err(|error| match error {
        ImageError::Limits(_) => Fault::TooLarge,
        _ => Fault::NotAPicture,
    })?;
    let (width, height) = (picture.width(), picture.height());
    if width == 0 || height == 0 {
        return Err(Fault::NotAPicture);
    }
    if width > height.saturating_mul(LONGEST) || height > width.saturating_mul(LONGEST) {
        return Err(Fault::TooLong);
    }
    // Made small as it lies, and turned then: a turn of the large picture would hold it twice.
    let (widest, highest) = if is_turned(orientation) { (HEIGHT, WIDTH) } else { (WIDTH, HEIGHT) };
    let mut picture = if width > widest || height > highest {
        picture.resize(widest, highest, image::imageops::FilterType::Lanczos3)
    } else {
        picture
    };
    picture.apply_orientation(orientation);
    let (width, height) = (picture.width(), picture.height());
    let mut png = Cursor::new(Vec::new());
    picture.into_rgba8().write_to(&mut png, ImageFormat::Png).map_err(|_| Fault::NotAPicture)?;
    Ok(Emblem { png: png.into_inner(), width, height })
}

/// The picture as it lies in the file, and how it has to be turned (EXIF 2.32, tag 0x0112).
fn decode(bytes: &[u8]) -> Result<(DynamicImage, Orientation), ImageError> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(MEMORY);
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
        return Err(ImageError::Unsupported(image::error::ImageFormatHint::Unknown.into()));
    }
    // For what the decoder reads ahead; then for the picture itself, and for what the decoder takes beside it.
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    limits.reserve(decoder.total_bytes())?;
    decoder.set_limits(limits)?;
    let orientation = decoder.orientation()?;
    Ok((DynamicImage::from_decoder(decoder)?, orientation))
}

/// True where the sides of the file are not those of the picture.
fn is_turned(orientation: Orientation) -> bool {
    match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => true,
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use image::{DynamicImage, RgbImage, RgbaImage};

    use super::*;

    fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let picture =
            DynamicImage::ImageRgba8(RgbaImage::from_pixel(width, height, [140, 43, 26, 255].into()));
        picture.into_rgb8().write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_mark_is_drawn_anew_and_small() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let made = emblem(&file(1_200, 400, format)).unwrap();
            assert_eq!((made.width, made.height), (480, 160), "{format:?}");
            assert!(made.png.starts_with(b"\x89PNG"));
        }
        let small = emblem(&file(64, 64, ImageFormat::Png)).unwrap();
        assert_eq!((small.width, small.height), (64, 64));
    }

    #[test]
    fn what_a_camera_wrote_stays_outside_media_04() {
        let mut bytes = file(64, 64, ImageFormat::Jpeg);
        let exif = b"\xff\xe1\x00\x16Exif\0\0GPS 50.4 N 3.9E";
        bytes.splice(2..2, exif.iter().copied());
        let made = emblem(&bytes).unwrap();
        assert!(!made.png.windows(3).any(|three| three == b"GPS"));
    }

    /// A picture whose upper left quarter is blue, as a camera wrote it that was held in one of eight ways.
    fn turned(width: u32, height: u32, orientation: u8) -> Vec<u8> {
        let colour = |x, y| if x < width / 2 && y < height / 2 { [20, 40, 200] } else { [230, 220, 210] };
        let picture = RgbImage::from_fn(width, height, |x, y| colour(x, y).into());
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
        let mut bytes = bytes.into_inner();
        // One entry: tag 0x0112, a short, one of them, its value; no further directory.
        let exif = b"\xff\xe1\x00\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0";
        let exif = [&exif[..], &[orientation, 0, 0, 0, 0, 0, 0, 0]].concat();
        bytes.splice(2..2, exif);
        bytes
    }

    #[test]
    fn a_mark_stands_as_the_camera_says_that_it_was_held() {
        // Where the blue quarter comes to lie: right, and below.
        for (orientation, is_right, is_below) in [
            (1, false, false),
            (2, true, false),
            (3, true, true),
            (4, false, true),
            (5, false, false),
            (6, true, false),
            (7, true, true),
            (8, false, true),
        ] {
            for (width, height) in [(120, 40), (1_200, 400)] {
                let made = emblem(&turned(width, height, orientation)).unwrap();
                let sides = match (orientation, width) {
                    (1..=4, 120) => (120, 40),
                    (1..=4, _) => (480, 160),
                    (_, 120) => (40, 120),
                    _ => (53, 160),
                };
                assert_eq!((made.width, made.height), sides, "{orientation}");
                let picture = image::load_from_memory(&made.png).unwrap().into_rgb8();
                let is_blue = |x: u32, y: u32| picture.get_pixel(x, y).0[2] > picture.get_pixel(x, y).0[0];
                let [left, right] = [made.width / 4, made.width * 3 / 4];
                let [top, bottom] = [made.height / 4, made.height * 3 / 4];
                for (x, y) in [(left, top), (right, top), (left, bottom), (right, bottom)] {
                    assert_eq!(
                        is_blue(x, y),
                        (x == right) == is_right && (y == bottom) == is_below,
                        "{orientation}: {x} {y}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert_eq!(
            emblem(b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
            Err(Fault::NotAPicture)
        );
        assert_eq!(emblem(b"GIF89a..."), Err(Fault::NotAPicture));
        assert_eq!(emblem(&[0; BYTES + 1]), Err(Fault::TooLarge));
        assert_eq!(emblem(&file(700, 100, ImageFormat::Png)), Err(Fault::TooLong));
        assert_eq!(emblem(&file(5_000, 1_000, ImageFormat::Png)), Err(Fault::TooLarge));
        assert_eq!(emblem(&file(64, 64, ImageFormat::Png)[..40]), Err(Fault::NotAPicture));
    }
}
