//! Reads QR codes with a decoder that the kiosk does not use.

use guidance_kiosk::kiosk::headless::Pixels;

/// What the QR code in a picture says; `None` if there is none that can be read.
pub fn read_code(pixels: &Pixels) -> Option<String> {
    let luma: Vec<u8> = pixels
        .rgb
        .chunks_exact(3)
        .map(|rgb| {
            ((u32::from(rgb[0]) * 299 + u32::from(rgb[1]) * 587 + u32::from(rgb[2]) * 114) / 1000)
                as u8
        })
        .collect();
    let found = rxing::helpers::detect_in_luma(
        luma,
        pixels.width,
        pixels.height,
        Some(rxing::BarcodeFormat::QR_CODE),
    );
    found.ok().map(|result| result.getText().to_owned())
}
