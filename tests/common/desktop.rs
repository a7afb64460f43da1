//! A desktop without a monitor, and the real program on it: touched, photographed and measured
//! through the window system.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use guidance_kiosk::kiosk::headless::Pixels;
use slint::ComponentHandle;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::damage::{ConnectionExt as _, ReportLevel};
use x11rb::protocol::xproto::{
    AtomEnum, BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConfigureWindowAux, ConnectionExt as _,
    ImageFormat, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MOTION_NOTIFY_EVENT, MapState,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use super::visitor::Visitor;

/// How long nothing may be drawn before a picture is final.
const QUIET: Duration = Duration::from_millis(120);
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Desktop {
    server: Child,
    pub display: String,
    pub connection: RustConnection,
    pub root: u32,
    width: u16,
    height: u16,
    /// What the kiosk is told besides.
    pub environment: Vec<(&'static str, String)>,
    /// The kiosk's voice. What is offered must not depend on the machine: none, if nothing else is said.
    pub speech: PathBuf,
}

impl Desktop {
    pub fn start(width: u16, height: u16) -> Self {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                &format!("{width}x{height}x24"),
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed: `make deps` installs it");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap())
            .read_line(&mut number)
            .unwrap();
        let display = format!(":{}", number.trim());
        let (connection, screen) = x11rb::connect(Some(&display)).unwrap();
        let root = connection.setup().roots[screen].root;
        connection
            .damage_query_version(1, 1)
            .unwrap()
            .reply()
            .unwrap();
        let damage = connection.generate_id().unwrap();
        connection
            .damage_create(damage, root, ReportLevel::RAW_RECTANGLES)
            .unwrap()
            .check()
            .unwrap();
        let speech = "/nowhere/espeak-ng".into();
        Self {
            server,
            display,
            connection,
            root,
            width,
            height,
            environment: Vec::new(),
            speech,
        }
    }

    /// Stops the server: nothing can be drawn until it is [thawed](Self::thaw).
    pub fn freeze(&self) {
        send("STOP", self.server.id());
    }

    pub fn thaw(&self) {
        send("CONT", self.server.id());
    }

    /// Touches the glass at a place in pixels. Returns when the touch was sent.
    pub fn tap(&self, x: i16, y: i16) -> Instant {
        self.put_finger(x, y);
        let sent = Instant::now();
        self.lift_finger(x, y);
        sent
    }

    pub fn put_finger(&self, x: i16, y: i16) {
        self.move_finger(x, y);
        self.fake(BUTTON_PRESS_EVENT, 1, x, y);
    }

    pub fn move_finger(&self, x: i16, y: i16) {
        self.fake(MOTION_NOTIFY_EVENT, 0, x, y);
    }

    pub fn lift_finger(&self, x: i16, y: i16) {
        self.fake(BUTTON_RELEASE_EVENT, 1, x, y);
    }

    /// Presses keys, one while the others are held, and lets them go in the opposite order.
    pub fn chord(&self, keycodes: &[u8]) {
        for code in keycodes {
            self.fake(KEY_PRESS_EVENT, *code, 0, 0);
        }
        for code in keycodes.iter().rev() {
            self.fake(KEY_RELEASE_EVENT, *code, 0, 0);
        }
    }

    fn fake(&self, kind: u8, detail: u8, x: i16, y: i16) {
        self.connection
            .xtest_fake_input(kind, detail, x11rb::CURRENT_TIME, self.root, x, y, 0)
            .unwrap();
        self.connection.flush().unwrap();
    }

    /// Waits until the window system has done what it was asked.
    pub fn synchronise(&self) {
        self.connection.get_input_focus().unwrap().reply().unwrap();
    }

    /// Gives the keyboard to the window, as a window manager would: there is none here.
    pub fn give_focus(&self) {
        self.connection
            .set_input_focus(InputFocus::PARENT, self.window(), x11rb::CURRENT_TIME)
            .unwrap()
            .check()
            .unwrap();
    }

    /// The windows that can be seen, the topmost last.
    pub fn windows(&self) -> Vec<u32> {
        let windows = self
            .connection
            .query_tree(self.root)
            .unwrap()
            .reply()
            .unwrap()
            .children;
        let is_seen = |window: &u32| {
            let attributes = self
                .connection
                .get_window_attributes(*window)
                .unwrap()
                .reply();
            attributes.is_ok_and(|attributes| attributes.map_state == MapState::VIEWABLE)
        };
        windows.into_iter().filter(is_seen).collect()
    }

    pub fn window(&self) -> u32 {
        *self.windows().last().expect("the kiosk has a window")
    }

    pub fn atom(&self, name: &str) -> u32 {
        self.connection
            .intern_atom(false, name.as_bytes())
            .unwrap()
            .reply()
            .unwrap()
            .atom
    }

    /// What a window is called.
    pub fn title(&self, window: u32) -> String {
        let (name, kind) = (self.atom("_NET_WM_NAME"), u32::from(AtomEnum::ANY));
        let property = self
            .connection
            .get_property(false, window, name, kind, 0, 4096)
            .unwrap()
            .reply()
            .unwrap();
        String::from_utf8_lossy(&property.value).into_owned()
    }

    pub fn resize(&self, window: u32, width: u16, height: u16) {
        let size = ConfigureWindowAux::new()
            .width(u32::from(width))
            .height(u32::from(height));
        self.connection
            .configure_window(window, &size)
            .unwrap()
            .check()
            .unwrap();
    }

    /// Who holds what was copied, by the name of the selection. 0: nobody.
    pub fn selection_owner(&self, selection: &str) -> u32 {
        self.connection
            .get_selection_owner(self.atom(selection))
            .unwrap()
            .reply()
            .unwrap()
            .owner
    }

    /// Waits until nothing has been drawn for a moment.
    pub fn settle(&self) {
        self.last_drawn(QUIET);
    }

    /// Waits until something has been drawn, and then nothing more. When the last thing was drawn;
    /// `None` if nothing was for a long time.
    pub fn change(&self) -> Option<Instant> {
        self.last_drawn(PATIENCE)
    }

    fn last_drawn(&self, patience: Duration) -> Option<Instant> {
        let start = Instant::now();
        let mut last: Option<Instant> = None;
        loop {
            match self.connection.poll_for_event().unwrap() {
                Some(Event::DamageNotify(_)) => last = Some(Instant::now()),
                Some(_) => {}
                None if last.map_or(start.elapsed() > patience, |last| last.elapsed() > QUIET) => {
                    return last;
                }
                None => std::thread::sleep(Duration::from_micros(200)),
            }
        }
    }

    pub fn picture(&self) -> Pixels {
        let image = self
            .connection
            .get_image(
                ImageFormat::Z_PIXMAP,
                self.root,
                0,
                0,
                self.width,
                self.height,
                !0,
            )
            .unwrap()
            .reply()
            .unwrap();
        let rgb = image
            .data
            .chunks_exact(4)
            .flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])
            .collect();
        Pixels {
            width: u32::from(self.width),
            height: u32::from(self.height),
            rgb,
        }
    }

    /// The program, in a window as large as this desktop.
    pub fn command(&self, program: &Path, subcommand: &str) -> Command {
        let mut command = Command::new(program);
        command.args([
            subcommand,
            "--windowed",
            &format!("{}x{}", self.width, self.height),
        ]);
        self.put_here(command)
    }

    /// A program, to run on this desktop.
    pub fn put_here(&self, mut command: Command) -> Command {
        command
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Starts the kiosk and waits for its first frame.
    pub fn start_kiosk(
        &self,
        program: &Path,
        site: &Path,
        data: &Path,
        diagonal: f64,
    ) -> RunningKiosk {
        let mut command = self.command(program, "run");
        command
            .arg("--site")
            .arg(site)
            .arg("--data")
            .arg(data)
            .args(["--diagonal", &diagonal.to_string()]);
        command.arg("--speech").arg(&self.speech);
        self.start_program(command)
    }

    /// Starts a program that shows a window, and waits for its first frame.
    pub fn start_program(&self, mut command: Command) -> RunningKiosk {
        let began = Instant::now();
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut said = Vec::new();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        for line in lines.by_ref() {
            let line = line.unwrap();
            if line == "ready" {
                let ready_after = began.elapsed();
                // Whoever writes must always find a reader.
                let (sender, later) = std::sync::mpsc::channel();
                std::thread::spawn(move || {
                    lines
                        .map_while(Result::ok)
                        .for_each(|line| drop(sender.send(line)))
                });
                return RunningKiosk {
                    child,
                    said,
                    later,
                    began,
                    ready_after,
                };
            }
            said.push(line);
        }
        let _ = child.wait();
        panic!("the kiosk ended before its first frame: {said:?}");
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Sends a signal to a process.
fn send(signal: &str, pid: u32) {
    let sent = Command::new("sh")
        .args(["-c", &format!("kill -{signal} {pid}")])
        .status()
        .unwrap();
    assert!(sent.success());
}

pub struct RunningKiosk {
    child: Child,
    /// Before the first frame.
    pub said: Vec<String>,
    later: std::sync::mpsc::Receiver<String>,
    pub began: Instant,
    pub ready_after: Duration,
}

impl RunningKiosk {
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Waits until the kiosk says a line that holds this.
    pub fn wait_for_line(&self, part: &str) -> String {
        loop {
            let line = self
                .later
                .recv_timeout(PATIENCE)
                .unwrap_or_else(|_| panic!("the kiosk never said «{part}»"));
            if line.contains(part) {
                return line;
            }
        }
    }

    /// Proportional memory of the process, in MB.
    pub fn memory_mb(&self) -> f64 {
        let rollup = std::fs::read_to_string(format!("/proc/{}/smaps_rollup", self.pid())).unwrap();
        let line = rollup
            .lines()
            .find(|line| line.starts_with("Pss:"))
            .unwrap();
        line.split_whitespace()
            .nth(1)
            .unwrap()
            .parse::<f64>()
            .unwrap()
            / 1024.0
    }

    /// Clock ticks of processor time that the process has used.
    pub fn ticks(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid())).unwrap();
        let fields: Vec<_> = stat
            .rsplit(')')
            .next()
            .unwrap()
            .split_whitespace()
            .collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    }

    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// What has been said and not been waited for yet.
    pub fn said_since(&self) -> Vec<String> {
        self.later.try_iter().collect()
    }

    pub fn signal(&self, name: &str) {
        send(name, self.pid());
    }

    /// Waits for the end of the program. Its exit code; `None` if it was killed.
    pub fn ended(&mut self) -> Option<i32> {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            assert!(began.elapsed() < 3 * PATIENCE, "the program does not end");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// As a power cut would.
    pub fn kill(mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for RunningKiosk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Finds where to touch in a window of the same size that only exists in memory, and touches there.
pub struct Walker<'a> {
    pub desktop: &'a Desktop,
    pub guide: Visitor,
}

impl Walker<'_> {
    pub fn press(&self, label: &str) {
        let scale = self.guide.kiosk.window().window().scale_factor();
        let (x, y) = self.guide.button(label).centre();
        self.desktop.tap((x * scale) as i16, (y * scale) as i16);
        assert!(
            self.desktop.change().is_some(),
            "pressing «{label}» changed nothing"
        );
        std::thread::sleep(Duration::from_millis(550));
        self.guide.press(label);
    }
}

/// A session bus of its own, from which the accessibility bus and its registry start by themselves when
/// they are asked for, and end with it.
pub struct Bus {
    pub daemon: Child,
    pub address: String,
    _runtime: tempfile::TempDir,
}

impl Bus {
    pub fn start(desktop: &Desktop) -> Self {
        let runtime = tempfile::tempdir().unwrap();
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
            .env("DISPLAY", &desktop.display)
            // The machine's own settings are neither read nor changed.
            .env("GSETTINGS_BACKEND", "memory")
            .env("XDG_RUNTIME_DIR", runtime.path())
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon is installed: `make deps-test` installs it");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        Self {
            daemon,
            address: address.trim().to_owned(),
            _runtime: runtime,
        }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}
