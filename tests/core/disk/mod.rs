//! A disk that writes down all that SQLite does to it, and can be made to fail.
//!
//! It is a VFS of SQLite, made the default one of the test's process: the store of counts runs on it as it
//! is. Files and calls are the real ones. Of a folder that is watched, every write, sync, truncation and
//! deletion is noted, so that a test can make the files as they would be if the power had gone at any
//! moment: what was synced is there, of everything later any part.

use std::collections::BTreeMap;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once};

use rusqlite::ffi;

/// What was done to a file, which is known by its name in the folder.
#[derive(Debug, Clone)]
pub enum Deed {
    Create,
    Write { at: usize, bytes: Vec<u8> },
    Truncate(usize),
    Sync,
    Delete { synced: bool },
}

#[derive(Debug, Clone)]
pub enum Event {
    File(String, Deed),
    /// The test began to count.
    Asked,
    /// The count was confirmed.
    Confirmed,
}

#[derive(Default)]
struct Watched {
    events: Vec<Event>,
    fault: Option<Fault>,
}

/// What fails of what is done.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// So many deeds succeed before.
    pub after: usize,
    /// So many fail, and those after them succeed.
    pub deeds: usize,
    /// Of the room on the disk, not of the disk itself.
    pub full: bool,
}

impl Fault {
    /// What SQLite says of such a failure.
    fn code(self, deed: &Deed) -> c_int {
        match deed {
            Deed::Write { .. } if self.full => ffi::SQLITE_FULL,
            Deed::Create => ffi::SQLITE_CANTOPEN,
            Deed::Write { .. } => ffi::SQLITE_IOERR_WRITE,
            Deed::Truncate(_) => ffi::SQLITE_IOERR_TRUNCATE,
            Deed::Sync => ffi::SQLITE_IOERR_FSYNC,
            Deed::Delete { .. } => ffi::SQLITE_IOERR_DELETE,
        }
    }
}

/// SQLite's own methods of an open file, and where the file is.
struct Open {
    methods: *const ffi::sqlite3_io_methods,
    folder: PathBuf,
    name: String,
}

#[derive(Default)]
struct Disks {
    watched: BTreeMap<PathBuf, Watched>,
    /// By the address of SQLite's file.
    open: BTreeMap<usize, Open>,
    /// Ours, by the address of the methods that they stand for.
    methods: BTreeMap<usize, &'static ffi::sqlite3_io_methods>,
    parent: usize,
}

// SAFETY: the pointers are to tables that SQLite never changes or frees.
unsafe impl Send for Disks {}

static DISKS: Mutex<Disks> = Mutex::new(Disks {
    watched: BTreeMap::new(),
    open: BTreeMap::new(),
    methods: BTreeMap::new(),
    parent: 0,
});

/// A folder that is watched.
pub struct Disk {
    folder: PathBuf,
}

impl Disk {
    pub fn of(folder: &Path) -> Self {
        static REGISTERED: Once = Once::new();
        REGISTERED.call_once(|| {
            // SAFETY: the default VFS is there as long as the process; ours is a copy that is leaked.
            unsafe {
                let parent = ffi::sqlite3_vfs_find(std::ptr::null());
                DISKS.lock().unwrap().parent = parent as usize;
                let ours = Box::leak(Box::new(*parent));
                ours.zName = c"watched".as_ptr();
                ours.pNext = std::ptr::null_mut();
                ours.xOpen = Some(open);
                ours.xDelete = Some(delete);
                assert_eq!(ffi::sqlite3_vfs_register(ours, 1), ffi::SQLITE_OK);
            }
        });
        let folder = folder.canonicalize().unwrap();
        DISKS
            .lock()
            .unwrap()
            .watched
            .insert(folder.clone(), Watched::default());
        Self { folder }
    }

    fn with<T>(&self, use_it: impl FnOnce(&mut Watched) -> T) -> T {
        use_it(DISKS.lock().unwrap().watched.get_mut(&self.folder).unwrap())
    }

    pub fn note(&self, event: Event) {
        self.with(|watched| watched.events.push(event));
    }

    pub fn events(&self) -> Vec<Event> {
        self.with(|watched| watched.events.clone())
    }

    pub fn fail(&self, fault: Fault) {
        self.with(|watched| watched.fault = Some(fault));
    }

    /// Whether the fault came to anything.
    pub fn heal(&self) -> bool {
        self.with(|watched| watched.fault.take())
            .is_none_or(|fault| fault.after == 0)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        DISKS.lock().unwrap().watched.remove(&self.folder);
    }
}

impl Disks {
    /// Notes what is about to be done, or tells how it fails.
    fn doing(&mut self, folder: &Path, name: &str, deed: Deed) -> Result<(), c_int> {
        let Some(watched) = self.watched.get_mut(folder) else {
            return Ok(());
        };
        match &mut watched.fault {
            Some(fault) if fault.after > 0 => fault.after -= 1,
            Some(fault) if fault.deeds > 0 => {
                fault.deeds -= 1;
                return Err(fault.code(&deed));
            }
            _ => {}
        }
        watched.events.push(Event::File(name.to_owned(), deed));
        Ok(())
    }
}

/// SQLite's own methods of a file, once it is noted what is about to be done to it.
fn begin(
    file: *mut ffi::sqlite3_file,
    deed: Deed,
) -> Result<*const ffi::sqlite3_io_methods, c_int> {
    let mut disks = DISKS.lock().unwrap();
    let Open {
        methods,
        folder,
        name,
    } = &disks.open[&(file as usize)];
    let (methods, folder, name) = (*methods, folder.clone(), name.clone());
    disks.doing(&folder, &name, deed).map(|()| methods)
}

fn place(name: *const c_char) -> Option<(PathBuf, String)> {
    if name.is_null() {
        return None;
    }
    // SAFETY: SQLite gives names that end in a zero.
    let path = PathBuf::from(unsafe { CStr::from_ptr(name) }.to_str().ok()?);
    Some((
        path.parent()?.to_owned(),
        path.file_name()?.to_str()?.to_owned(),
    ))
}

fn parent() -> *mut ffi::sqlite3_vfs {
    DISKS.lock().unwrap().parent as *mut ffi::sqlite3_vfs
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    path: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    let place =
        place(path).filter(|(folder, _)| DISKS.lock().unwrap().watched.contains_key(folder));
    let parent = parent();
    let existed = place
        .as_ref()
        .is_some_and(|(folder, name)| folder.join(name).exists());
    if let Some((folder, name)) = &place
        && !existed
        && flags & ffi::SQLITE_OPEN_CREATE != 0
        && DISKS
            .lock()
            .unwrap()
            .doing(folder, name, Deed::Create)
            .is_err()
    {
        // SAFETY: the file is SQLite's, and without methods it counts as closed.
        unsafe { (*file).pMethods = std::ptr::null() };
        return ffi::SQLITE_CANTOPEN;
    }
    // SAFETY: only passes on what SQLite gave; the methods it set are a table that stays.
    unsafe {
        let result = (*parent).xOpen.unwrap()(parent, path, file, flags, out);
        if let Some((folder, name)) = place
            && result == ffi::SQLITE_OK
        {
            let mut disks = DISKS.lock().unwrap();
            let methods = (*file).pMethods;
            let ours = *disks.methods.entry(methods as usize).or_insert_with(|| {
                let mut ours = *methods;
                ours.xClose = Some(close);
                ours.xWrite = Some(write);
                ours.xTruncate = Some(truncate);
                ours.xSync = Some(sync);
                Box::leak(Box::new(ours))
            });
            (*file).pMethods = ours;
            disks.open.insert(
                file as usize,
                Open {
                    methods,
                    folder,
                    name,
                },
            );
        }
        result
    }
}

unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, path: *const c_char, synced: c_int) -> c_int {
    if let Some((folder, name)) = place(path)
        && folder.join(&name).exists()
        && let Err(code) = DISKS.lock().unwrap().doing(
            &folder,
            &name,
            Deed::Delete {
                synced: synced != 0,
            },
        )
    {
        return code;
    }
    let parent = parent();
    // SAFETY: as in `open`.
    unsafe { (*parent).xDelete.unwrap()(parent, path, synced) }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    let open = DISKS.lock().unwrap().open.remove(&(file as usize)).unwrap();
    // SAFETY: as in `open`.
    unsafe { (*open.methods).xClose.unwrap()(file) }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    bytes: *const c_void,
    length: c_int,
    at: i64,
) -> c_int {
    // SAFETY: SQLite gives so many bytes.
    let noted = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length as usize) }.to_vec();
    match begin(
        file,
        Deed::Write {
            at: at as usize,
            bytes: noted,
        },
    ) {
        // SAFETY: as in `open`.
        Ok(methods) => unsafe { (*methods).xWrite.unwrap()(file, bytes, length, at) },
        Err(code) => code,
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, length: i64) -> c_int {
    match begin(file, Deed::Truncate(length as usize)) {
        // SAFETY: as in `open`.
        Ok(methods) => unsafe { (*methods).xTruncate.unwrap()(file, length) },
        Err(code) => code,
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    match begin(file, Deed::Sync) {
        // SAFETY: as in `open`.
        Ok(methods) => unsafe { (*methods).xSync.unwrap()(file, flags) },
        Err(code) => code,
    }
}

/// The files of a folder by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What became of something that was done and not yet synced when the power went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Done,
    Lost,
    /// Of a write only so many bytes arrived. What should stand behind them is as before.
    Cut(usize),
    /// It is zeros.
    Zeroed(usize),
    /// It is anything.
    Garbage(usize),
}

/// What becomes of the files that were there `before` if the power goes after `events`. What had been synced
/// is there; `fate` decides of the rest, by the number of the event.
pub fn after_power_cut(
    before: &Files,
    events: &[Event],
    mut fate: impl FnMut(usize) -> Fate,
) -> Files {
    let synced_later = |at: usize, name: &str| {
        events[at..]
            .iter()
            .any(|event| matches!(event, Event::File(other, Deed::Sync) if other == name))
    };
    let mut files = before.clone();
    // With the first sync of a log or journal SQLite syncs the folder too, and so what was deleted in it.
    let folder_synced_later = |at: usize| {
        let synced = |event: &Event| matches!(event, Event::File(name, Deed::Create) if name != "tally.sqlite" && synced_later(at, name));
        events[at..].iter().any(synced)
    };
    for (number, event) in events.iter().enumerate() {
        let Event::File(name, deed) = event else {
            continue;
        };
        let certain = match deed {
            Deed::Delete { synced } => *synced || folder_synced_later(number),
            _ => synced_later(number, name),
        };
        let fate = if certain { Fate::Done } else { fate(number) };
        match (deed, fate) {
            // A file is there from its creation on: that it is empty is as bad as that it is missing.
            (Deed::Create, _) => drop(files.insert(name.clone(), Vec::new())),
            (Deed::Sync, _) | (_, Fate::Lost) => {}
            (Deed::Delete { .. }, _) => drop(files.remove(name)),
            (Deed::Truncate(length), _) => files.get_mut(name).unwrap().truncate(*length),
            (Deed::Write { at, bytes }, fate) => {
                let file = files.entry(name.clone()).or_default();
                let mut bytes = bytes.clone();
                match fate {
                    Fate::Cut(length) => bytes.truncate(length),
                    Fate::Zeroed(length) => {
                        bytes.iter_mut().skip(length).for_each(|byte| *byte = 0)
                    }
                    Fate::Garbage(length) => {
                        bytes
                            .iter_mut()
                            .enumerate()
                            .skip(length)
                            .for_each(|(i, byte)| *byte = (i * 167 + number * 31) as u8);
                    }
                    Fate::Done | Fate::Lost => {}
                }
                if file.len() < at + bytes.len() {
                    file.resize(at + bytes.len(), 0);
                }
                file[*at..at + bytes.len()].copy_from_slice(&bytes);
            }
        }
    }
    files
}
