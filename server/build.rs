//! Says what to do where the style sheet and its kin were not built: they are embedded and not committed.

fn main() {
    println!("cargo::rerun-if-changed=assets/dist/manifest.json");
    if !std::path::Path::new("assets/dist/manifest.json").exists() {
        println!("cargo::error=server/assets/dist is missing: run `make assets` first (needs Node 20.19)");
    }
}
