//! The mark of a city: a small picture for the banner.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};

/// Most bytes of a file.
pub const BYTES: usize = 1024 * 1024;
/// Most pixels of a side, before the picture is made small.
const SIDE: u32 = 4_096;
/// What a decoder may take, in bytes: 4,096 × 4,096 pixels of four bytes.
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
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Fault::NotAPicture)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
        return Err(Fault::NotAPicture);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| match error {
        image::ImageError::Limits(_) => Fault::TooLarge,
        _ => Fault::NotAPicture,
    })?;
    let (width, height) = (picture.width(), picture.height());
    if width == 0 || height == 0 {
        return Err(Fault::NotAPicture);
    }
    if width > height.saturating_mul(LONGEST) || height > width.saturating_mul(LONGEST) {
        return Err(Fault::TooLong);
    }
    let picture = if width > WIDTH || height > HEIGHT {
        picture.resize(WIDTH, HEIGHT, image::imageops::FilterType::Lanczos3)
    } else {
        picture
    };
    let (width, height) = (picture.width(), picture.height());
    let mut png = Cursor::new(Vec::new());
    picture.into_rgba8().write_to(&mut png, ImageFormat::Png).map_err(|_| Fault::NotAPicture)?;
    Ok(Emblem { png: png.into_inner(), width, height })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use image::{DynamicImage, RgbaImage};

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
