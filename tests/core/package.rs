//! What the Debian package is made of: units, scripts, manual, and whether all of it is there.
//! `make test-deb` installs and starts the package itself.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_guidance-kiosk");
const UNITS: [&str; 2] = ["guidance-kiosk.service", "guidance-kiosk-safe-mode.service"];

fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn packaging(name: &str) -> PathBuf {
    project().join("packaging").join(name)
}

fn run(command: &mut Command) -> Output {
    command.output().unwrap_or_else(|error| {
        panic!("{command:?}: {error}; `make deps-test` installs what tests need")
    })
}

fn both(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// Source, destination and mode of what `make deb` packs.
fn assets() -> Vec<(String, String, String)> {
    let manifest: toml::Table = fs::read_to_string(project().join("Cargo.toml"))
        .unwrap()
        .parse()
        .unwrap();
    let assets = manifest["package"]["metadata"]["deb"]["assets"]
        .as_array()
        .unwrap();
    let text = |value: &toml::Value| value.as_str().unwrap().to_owned();
    assets
        .iter()
        .map(|asset| (text(&asset[0]), text(&asset[1]), text(&asset[2])))
        .collect()
}

/// Where the package puts a file of `packaging/`.
fn installed(name: &str) -> Option<PathBuf> {
    let (source, to, _) = assets()
        .into_iter()
        .find(|(source, ..)| *source == format!("packaging/{name}"))?;
    let is_folder = to.ends_with('/');
    let to = Path::new("/").join(to);
    Some(if is_folder {
        to.join(Path::new(&source).file_name()?)
    } else {
        to
    })
}

fn make_executable(path: &Path) {
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn the_service_manager_understands_the_units() {
    // A system that holds the units and what they start.
    let root = tempfile::tempdir().unwrap();
    let units = root.path().join("usr/lib/systemd/system");
    fs::create_dir_all(&units).unwrap();
    for unit in UNITS {
        fs::copy(packaging("systemd").join(unit), units.join(unit)).unwrap();
    }
    fs::write(units.join("sysinit.target"), "[Unit]\n").unwrap();
    for name in ["on-screen", "choose-screen", "end", "try-again"] {
        let path = root
            .path()
            .join(installed(name).unwrap().strip_prefix("/").unwrap());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::copy(packaging(name), path).unwrap();
    }
    let chvt = root.path().join("usr/bin/chvt");
    fs::create_dir_all(chvt.parent().unwrap()).unwrap();
    fs::write(&chvt, "").unwrap();
    make_executable(&chvt);
    let verify = |unit: &str| {
        run(Command::new("systemd-analyze")
            .args(["verify", "--man=no", "--root"])
            .arg(root.path())
            .arg(unit))
    };
    for unit in UNITS {
        let output = verify(unit);
        let said = both(&output);
        assert!(output.status.success() && !said.contains(unit), "{said}");
    }
    // It would have told.
    let unit = fs::read_to_string(packaging("systemd").join(UNITS[0])).unwrap();
    fs::write(
        units.join(UNITS[0]),
        unit.replace("PrivateUsers=yes", "PrivateUser=yes"),
    )
    .unwrap();
    assert!(both(&verify(UNITS[0])).contains("PrivateUser"));
}

#[test]
fn the_units_are_shut_off_from_the_rest_of_the_machine() {
    for unit in UNITS {
        let exposure = |limit: &str| {
            run(Command::new("systemd-analyze")
                .args([
                    "security",
                    "--offline=true",
                    "--no-pager",
                    &format!("--threshold={limit}"),
                ])
                .arg(packaging("systemd").join(unit)))
        };
        // In tenths.
        let output = exposure("10");
        assert!(output.status.success(), "{}", both(&output));
        assert!(!exposure("5").status.success(), "the limit is looked at");
    }
}

#[test]
fn the_safe_mode_has_the_sandbox_of_the_kiosk() {
    let sandbox = |unit: &str| {
        let text = fs::read_to_string(packaging("systemd").join(unit)).unwrap();
        let from = text.find("\nUser=").unwrap();
        text[from..]
            .split("\n[Install]")
            .next()
            .unwrap()
            .trim_end()
            .to_owned()
    };
    assert_eq!(sandbox(UNITS[0]), sandbox(UNITS[1]));
}

#[test]
fn the_manual_and_the_completions_tell_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(Command::new(PROGRAM).arg("manual").arg(folder.path()));
    assert!(output.status.success(), "{}", both(&output));
    let help = both(&run(Command::new(PROGRAM).arg("--help")));
    let commands: BTreeSet<_> = help
        .split("Commands:\n")
        .nth(1)
        .unwrap()
        .lines()
        .take_while(|line| line.starts_with("  "))
        .filter(|line| !line.starts_with("   "))
        .map(|line| line.split_whitespace().next().unwrap().to_owned())
        .filter(|command| command != "help")
        .collect();
    assert!(
        commands.contains("check") && !commands.contains("manual"),
        "{commands:?}"
    );
    let bash = fs::read_to_string(
        folder
            .path()
            .join("bash-completion/completions/guidance-kiosk"),
    )
    .unwrap();
    let zsh =
        fs::read_to_string(folder.path().join("zsh/vendor-completions/_guidance-kiosk")).unwrap();
    let fish = fs::read_to_string(
        folder
            .path()
            .join("fish/vendor_completions.d/guidance-kiosk.fish"),
    )
    .unwrap();
    for command in &commands {
        let page = folder
            .path()
            .join(format!("man/man1/guidance-kiosk-{command}.1"));
        let page =
            fs::read_to_string(&page).unwrap_or_else(|error| panic!("{}: {error}", page.display()));
        assert!(
            page.contains(".SH OPTIONS") && page.contains("\\-\\-help"),
            "{command}: {page}"
        );
        for completion in [&bash, &zsh, &fish] {
            assert!(completion.contains(command), "{command} is not completed");
        }
    }
    let main = fs::read_to_string(folder.path().join("man/man1/guidance-kiosk.1")).unwrap();
    assert!(commands.iter().all(|command| main.contains(&format!(
        "guidance\\-kiosk\\-{}",
        command.replace('-', "\\-")
    ))));
    let syntax = run(Command::new("bash").arg("-n").arg(
        folder
            .path()
            .join("bash-completion/completions/guidance-kiosk"),
    ));
    assert!(syntax.status.success(), "{}", both(&syntax));
}

#[test]
fn the_package_holds_everything_it_speaks_of() {
    let made = ["target/release/", "target/package/"];
    for (source, to, mode) in assets() {
        let path = project().join(source.split('*').next().unwrap());
        assert!(
            made.iter().any(|folder| source.starts_with(folder)) || path.exists(),
            "{source} is missing"
        );
        let executable = to.starts_with("usr/bin/") || to.starts_with("usr/libexec/");
        assert_eq!(mode, if executable { "755" } else { "644" }, "{source}");
    }
    // The units and scripts start nothing that is not packed.
    for name in [
        "systemd/guidance-kiosk.service",
        "systemd/guidance-kiosk-safe-mode.service",
        "on-screen",
    ] {
        let text = fs::read_to_string(packaging(name)).unwrap();
        for word in text.split_whitespace().filter_map(|word| {
            word.find("/usr/libexec/guidance-kiosk/")
                .map(|at| &word[at..])
        }) {
            let file = word.rsplit('/').next().unwrap();
            assert_eq!(
                installed(file).as_deref(),
                Some(Path::new(word)),
                "{name} starts {word}"
            );
        }
    }
    let sources: Vec<_> = assets().into_iter().map(|(source, ..)| source).collect();
    for folder in [
        "content/**/*",
        "locales/**/*",
        "docs/*.md",
        "target/package/man/man1/*",
        "target/package/licences.txt",
    ] {
        assert!(
            sources.iter().any(|source| source == folder),
            "{folder} is not packed"
        );
    }
    assert_eq!(
        installed("default").unwrap(),
        Path::new("/etc/default/guidance-kiosk")
    );
}

#[test]
fn the_scripts_are_without_doubtful_lines() {
    let scripts = [
        "on-screen",
        "choose-screen",
        "end",
        "try-again",
        "test",
        "debian/postinst",
        "debian/postrm",
    ];
    let output = run(Command::new("shellcheck").args(scripts.map(packaging)));
    assert!(output.status.success(), "{}", both(&output));
}

/// Starts `on-screen` with a program in the place of cage that tells how it is called.
fn on_screen(settings: &[(&str, &str)]) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let cage = folder.path().join("cage");
    fs::write(&cage, "#!/bin/sh\necho \"$@\"\nenv\n").unwrap();
    make_executable(&cage);
    let path = format!(
        "{}:{}",
        folder.path().display(),
        std::env::var("PATH").unwrap()
    );
    let output = run(Command::new(packaging("on-screen"))
        .args(["run", "--data", "/data"])
        .env_clear()
        .env("PATH", path)
        .env("RUNTIME_DIRECTORY", "/run/own")
        .env("WATCHDOG_USEC", "1000000")
        .env("WATCHDOG_PID", "1")
        .envs(settings.iter().copied()));
    assert!(output.status.success(), "{}", both(&output));
    (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn the_picture_is_turned_as_the_machine_says() {
    let kiosk = "-- /usr/bin/guidance-kiosk run --data /data";
    for (degrees, expected) in [
        ("", "-d"),
        ("0", "-d"),
        ("90", "-d -r"),
        ("180", "-d -rr"),
        ("270", "-d -rrr"),
    ] {
        let (said, complaint) = on_screen(&[("SCREEN_ROTATION", degrees)]);
        assert_eq!(said.lines().next().unwrap(), format!("{expected} {kiosk}"));
        assert_eq!(complaint, "");
    }
    // Nonsense is told, and the screen does not stay dark for it.
    let (said, complaint) = on_screen(&[("SCREEN_ROTATION", "left")]);
    assert_eq!(said.lines().next().unwrap(), format!("-d {kiosk}"));
    assert!(
        complaint.contains("SCREEN_ROTATION in /etc/default/guidance-kiosk"),
        "{complaint}"
    );
}

#[test]
fn the_kiosk_behind_cage_knows_of_the_watchdog() {
    let (said, _) = on_screen(&[]);
    let lines: Vec<_> = said.lines().collect();
    assert!(
        lines.contains(&"WATCHDOG_USEC=1000000") && !said.contains("WATCHDOG_PID"),
        "{said}"
    );
    assert!(
        lines.contains(&"XDG_RUNTIME_DIR=/run/own") && lines.contains(&"LIBSEAT_BACKEND=seatd"),
        "{said}"
    );
}

#[test]
fn of_several_screens_only_the_chosen_one_is_left_on() {
    let choose = |screen: &str, states: &[(&str, &str)]| {
        let folder = tempfile::tempdir().unwrap();
        for (connector, state) in states {
            fs::create_dir_all(folder.path().join(connector)).unwrap();
            fs::write(
                folder.path().join(connector).join("status"),
                format!("{state}\n"),
            )
            .unwrap();
        }
        let output = run(Command::new(packaging("choose-screen"))
            .arg(folder.path())
            .env("SCREEN", screen));
        assert!(output.status.success(), "{}", both(&output));
        let state = |connector: &str| {
            fs::read_to_string(folder.path().join(connector).join("status")).unwrap()
        };
        (
            states
                .iter()
                .map(|(connector, _)| state(connector).trim().to_owned())
                .collect::<Vec<_>>(),
            both(&output),
        )
    };
    let screens = [
        ("card0-HDMI-A-1", "connected"),
        ("card0-HDMI-A-2", "connected"),
        ("card1-DP-1", "disconnected"),
    ];
    assert_eq!(
        choose("HDMI-A-2", &screens),
        (
            vec!["off".into(), "connected".into(), "off".into()],
            String::new()
        )
    );
    let untouched: Vec<String> = screens
        .iter()
        .map(|(_, state)| (*state).to_owned())
        .collect();
    assert_eq!(choose("", &screens), (untouched.clone(), String::new()));
    for absent in ["DP-1", "HDMI-A-7", "A-1"] {
        let (states, complaint) = choose(absent, &screens);
        assert_eq!(
            states, untouched,
            "nothing stays dark for a screen that is not there"
        );
        assert!(
            complaint.contains(absent) && complaint.contains("/etc/default/guidance-kiosk"),
            "{complaint}"
        );
    }
}

#[test]
fn every_setting_of_the_machine_is_used() {
    let settings = fs::read_to_string(packaging("default")).unwrap();
    let used = [
        "on-screen",
        "choose-screen",
        "touch-rotation.rules",
        "systemd/guidance-kiosk.service",
    ]
    .map(|name| fs::read_to_string(packaging(name)).unwrap())
    .concat();
    let names: Vec<_> = settings
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        names,
        ["SCREEN_ROTATION", "TOUCH_ROTATION", "SCREEN", "RUN_OPTIONS"]
    );
    for name in names {
        let known = [
            format!("${{{name}:-"),
            format!("ENV{{{name}}}"),
            format!("${name}"),
        ];
        assert!(
            known.iter().any(|form| used.contains(form)),
            "nothing uses {name}"
        );
    }
}
