//! A desktop without a monitor, and the real program on it: touched, photographed and measured
//! through the window system.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use guidance_kiosk::kiosk::headless::Pixels;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::damage::{ConnectionExt as _, ReportLevel};
use x11rb::protocol::xproto::{
    BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConnectionExt as _, ImageFormat, InputFocus, MOTION_NOTIFY_EVENT, MapState,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// How long nothing may be drawn before a picture is final.
const QUIET: Duration = Duration::from_millis(120);
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Desktop {
    server: Child,
    pub display: String,
    connection: RustConnection,
    root: u32,
    width: u16,
    height: u16,
    /// What the kiosk is told besides.
    pub environment: Vec<(&'static str, String)>,
}

impl Desktop {
    pub fn start(width: u16, height: u16) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &format!("{width}x{height}x24"), "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed: `make deps` installs it");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        let display = format!(":{}", number.trim());
        let (connection, screen) = x11rb::connect(Some(&display)).unwrap();
        let root = connection.setup().roots[screen].root;
        connection.damage_query_version(1, 1).unwrap().reply().unwrap();
        let damage = connection.generate_id().unwrap();
        connection.damage_create(damage, root, ReportLevel::RAW_RECTANGLES).unwrap().check().unwrap();
        Self { server, display, connection, root, width, height, environment: Vec::new() }
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
        let fake = |kind, detail| {
            self.connection.xtest_fake_input(kind, detail, x11rb::CURRENT_TIME, self.root, x, y, 0).unwrap();
        };
        fake(MOTION_NOTIFY_EVENT, 0);
        fake(BUTTON_PRESS_EVENT, 1);
        let sent = Instant::now();
        fake(BUTTON_RELEASE_EVENT, 1);
        self.connection.flush().unwrap();
        sent
    }

    /// Gives the keyboard to the window, as a window manager would: there is none here.
    pub fn give_focus(&self) {
        let windows = self.connection.query_tree(self.root).unwrap().reply().unwrap().children;
        let is_seen = |window: &u32| {
            let attributes = self.connection.get_window_attributes(*window).unwrap().reply();
            attributes.is_ok_and(|attributes| attributes.map_state == MapState::VIEWABLE)
        };
        let window = windows.into_iter().rev().find(is_seen).expect("the kiosk has a window");
        self.connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME).unwrap().check().unwrap();
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
                None if last.map_or(start.elapsed() > patience, |last| last.elapsed() > QUIET) => return last,
                None => std::thread::sleep(Duration::from_micros(200)),
            }
        }
    }

    pub fn picture(&self) -> Pixels {
        let image = self
            .connection
            .get_image(ImageFormat::Z_PIXMAP, self.root, 0, 0, self.width, self.height, !0)
            .unwrap()
            .reply()
            .unwrap();
        let rgb = image.data.chunks_exact(4).flat_map(|pixel| [pixel[2], pixel[1], pixel[0]]).collect();
        Pixels { width: u32::from(self.width), height: u32::from(self.height), rgb }
    }

    /// The program, in a window as large as this desktop.
    pub fn command(&self, program: &Path, subcommand: &str) -> Command {
        let mut command = Command::new(program);
        command
            .args([subcommand, "--windowed", &format!("{}x{}", self.width, self.height)])
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Starts the kiosk and waits for its first frame.
    pub fn start_kiosk(&self, program: &Path, site: &Path, data: &Path, diagonal: f64) -> RunningKiosk {
        let mut command = self.command(program, "run");
        command.arg("--site").arg(site).arg("--data").arg(data).args(["--diagonal", &diagonal.to_string()]);
        // What is offered must not depend on the machine.
        command.args(["--speech", "/nowhere/espeak-ng"]);
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
                std::thread::spawn(move || lines.map_while(Result::ok).for_each(|line| drop(sender.send(line))));
                return RunningKiosk { child, said, later, began, ready_after };
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
    let sent = Command::new("sh").args(["-c", &format!("kill -{signal} {pid}")]).status().unwrap();
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
            let line = self.later.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("the kiosk never said «{part}»"));
            if line.contains(part) {
                return line;
            }
        }
    }

    /// Proportional memory of the process, in MB.
    pub fn memory_mb(&self) -> f64 {
        let rollup = std::fs::read_to_string(format!("/proc/{}/smaps_rollup", self.pid())).unwrap();
        let line = rollup.lines().find(|line| line.starts_with("Pss:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
    }

    /// Clock ticks of processor time that the process has used.
    pub fn ticks(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid())).unwrap();
        let fields: Vec<_> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
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
