fn main() {
    #[cfg(feature = "kiosk")]
    slint_build::compile("ui/app.slint").expect("the interface compiles");
}
