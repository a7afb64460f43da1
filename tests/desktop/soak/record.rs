//! What the kiosk takes of the machine, from its beginning to its end: written down, judged, drawn.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use plotters::prelude::*;

/// What one process took at one moment.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sample {
    /// Since the beginning, in minutes.
    pub minutes: f64,
    /// Proportional memory, and what of it no file holds, in MB.
    pub memory: f64,
    pub own: f64,
    pub files: usize,
    pub threads: usize,
    pub children: usize,
}

impl Sample {
    /// None where the process is gone.
    fn of(pid: u32, minutes: f64) -> Option<Self> {
        let process = Path::new("/proc").join(pid.to_string());
        let rollup = fs::read_to_string(process.join("smaps_rollup")).ok()?;
        let megabytes = |name: &str| {
            let line = rollup.lines().find(|line| line.starts_with(name))?;
            Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
        };
        let threads: Vec<_> = fs::read_dir(process.join("task")).ok()?.flatten().collect();
        let of_thread = |thread: &fs::DirEntry| {
            fs::read_to_string(thread.path().join("children")).unwrap_or_default()
        };
        Some(Self {
            minutes,
            memory: megabytes("Pss:")?,
            own: megabytes("Anonymous:")?,
            files: fs::read_dir(process.join("fd")).ok()?.count(),
            threads: threads.len(),
            children: threads
                .iter()
                .map(|thread| of_thread(thread).split_whitespace().count())
                .sum(),
        })
    }
}

/// Samples a process until it is dropped.
pub struct Recorder {
    pid: u32,
    began: Instant,
    samples: Arc<Mutex<Vec<Sample>>>,
    stop: Arc<AtomicBool>,
}

impl Recorder {
    pub fn start(pid: u32, every: Duration) -> Self {
        let recorder = Self {
            pid,
            began: Instant::now(),
            samples: Arc::default(),
            stop: Arc::default(),
        };
        let (samples, stop, began) = (
            recorder.samples.clone(),
            recorder.stop.clone(),
            recorder.began,
        );
        std::thread::spawn(move || {
            while !stop.load(Ordering::Relaxed) {
                if let Some(sample) = Sample::of(pid, began.elapsed().as_secs_f64() / 60.0) {
                    samples.lock().unwrap().push(sample);
                }
                std::thread::sleep(every);
            }
        });
        recorder
    }

    pub fn now(&self) -> Sample {
        Sample::of(self.pid, self.began.elapsed().as_secs_f64() / 60.0).expect("the kiosk runs")
    }

    pub fn samples(&self) -> Vec<Sample> {
        self.samples.lock().unwrap().clone()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// How much more there is at the end than at the beginning, as a share of the middle: along the straight
/// line that lies nearest to all samples (least squares), so that neither a busy moment nor a quiet one at
/// an end decides.
pub fn growth(samples: &[Sample], value: impl Fn(&Sample) -> f64) -> f64 {
    let number = samples.len() as f64;
    let mean_time = samples.iter().map(|sample| sample.minutes).sum::<f64>() / number;
    let mean = samples.iter().map(&value).sum::<f64>() / number;
    let together: f64 = samples
        .iter()
        .map(|sample| (sample.minutes - mean_time) * (value(sample) - mean))
        .sum();
    let spread: f64 = samples
        .iter()
        .map(|sample| (sample.minutes - mean_time).powi(2))
        .sum();
    let (first, last) = (samples[0].minutes, samples[samples.len() - 1].minutes);
    together / spread * (last - first) / mean
}

/// Every sample as a table.
pub fn table(samples: &[Sample]) -> String {
    let mut table = String::from("minutes,memory_mb,own_mb,files,threads,children\n");
    for sample in samples {
        let Sample {
            minutes,
            memory,
            own,
            files,
            threads,
            children,
        } = sample;
        writeln!(
            table,
            "{minutes:.3},{memory:.2},{own:.2},{files},{threads},{children}"
        )
        .unwrap();
    }
    table
}

/// Memory above; files, threads and children below.
pub fn draw(samples: &[Sample], file: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let area = SVGBackend::new(file, (960, 640)).into_drawing_area();
    area.fill(&WHITE)?;
    let (above, below) = area.split_vertically(400);
    let end = samples.last().map_or(1.0, |sample| sample.minutes);
    type Line = (&'static str, RGBColor, fn(&Sample) -> f64);
    let memory: [Line; 2] = [
        ("proportional memory (MB)", BLUE, |sample| sample.memory),
        ("of it, not from files (MB)", RED, |sample| sample.own),
    ];
    let rest: [Line; 3] = [
        ("file descriptors", BLUE, |sample| sample.files as f64),
        ("threads", RED, |sample| sample.threads as f64),
        ("child processes", BLACK, |sample| sample.children as f64),
    ];
    for (area, lines) in [(&above, &memory[..]), (&below, &rest[..])] {
        let most = samples
            .iter()
            .flat_map(|sample| lines.iter().map(|(_, _, value)| value(sample)))
            .fold(1.0, f64::max);
        let mut chart = ChartBuilder::on(area)
            .margin(12)
            .x_label_area_size(36)
            .y_label_area_size(48)
            .build_cartesian_2d(0.0..end, 0.0..most * 1.25)?;
        chart.configure_mesh().x_desc("minutes").draw()?;
        for (name, colour, value) in lines {
            let points = samples.iter().map(|sample| (sample.minutes, value(sample)));
            let colour = *colour;
            let line = chart.draw_series(LineSeries::new(points, colour))?;
            line.label(*name)
                .legend(move |(x, y)| PathElement::new([(x, y), (x + 16, y)], colour));
        }
        chart
            .configure_series_labels()
            .background_style(WHITE.mix(0.8))
            .border_style(BLACK)
            .draw()?;
    }
    area.present()?;
    Ok(())
}
