#!/usr/bin/python3
"""Walks the running kiosk as a screen reader does, and tells what is wrong with what it finds.

It speaks to the kiosk over the accessibility bus and in no other way: it reads the tree, listens to
announcements and to the focus, and presses through the Action interface, finding everything by role
and by name. What it expects on each page it gets from a file that tests/desktop/screen_reader.rs makes.

Findings go to the output, one a line. Exit code: 0 none, 1 some, 2 the walk could not be done.
"""

import argparse
import json
import re
import sys
import time
import unicodedata
from dataclasses import dataclass, field

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 10.0
# A press again within half a second is the same press to the kiosk.
BETWEEN_PRESSES = 0.6
# How long nothing may happen before a page is taken for complete.
QUIET = 0.25
# The marks that turn the direction of writing: drawn, not read.
MARKS = dict.fromkeys([0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
# What the states are called of a control that is in force.
IN_FORCE = {"pressed", "checked", "selected"}


def plain(text):
    """A text as it is compared: without marks of direction, and with single spaces."""
    return " ".join((text or "").translate(MARKS).split())


def without_punctuation(text):
    return plain("".join(" " if unicodedata.category(letter).startswith("P") else letter for letter in text))


def has_words(name):
    return any(unicodedata.category(letter).startswith("L") for letter in name)


@dataclass
class Part:
    """One element of the tree."""

    role: str
    name: str
    description: str
    states: set
    can_be_pressed: bool
    # How many elements lie around it.
    depth: int
    element: object = field(repr=False)
    inside_control: bool = False

    def spoken(self):
        states = [state for state in ("pressed", "checked", "selected", "focused") if state in self.states]
        return ", ".join(filter(None, [self.name, self.description, self.role, *states]))


class Trouble(Exception):
    """The walk cannot go on."""


class Reader:
    """The connection to the kiosk."""

    def __init__(self, application):
        self.heard = []
        self.focused = []
        self.last_event = time.monotonic()
        # The cache of older clients does not know what newer programs send, and says so each time.
        GLib.log_set_handler("dbind", GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)
        self.switch_on()
        Atspi.init()
        self.listener = Atspi.EventListener.new(self.notice)
        for kind in ("object:announcement", "object:state-changed:focused", "object:children-changed", "object:property-change"):
            self.listener.register(kind)
        self.window = self.find(application)

    @staticmethod
    def switch_on():
        """Programs offer nothing until somebody says that it is wanted."""
        wanted = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", wanted, None, 0, 10_000)

    def notice(self, event, *_):
        self.last_event = time.monotonic()
        if event.type.startswith("object:announcement"):
            self.heard.append(plain(str(event.any_data)))
        elif event.type.startswith("object:state-changed:focused") and event.detail1:
            try:
                self.focused.append(plain(event.source.get_name()))
            except GLib.Error:
                pass

    def pause(self, seconds):
        """Lets time pass, and events come in."""
        context = GLib.MainContext.default()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while context.pending():
                context.iteration(False)
            time.sleep(0.01)

    def settle(self):
        end = time.monotonic() + PATIENCE
        self.pause(QUIET)
        while time.monotonic() - self.last_event < QUIET and time.monotonic() < end:
            self.pause(0.05)

    def find(self, application):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            desktop = Atspi.get_desktop(0)
            for index in range(desktop.get_child_count()):
                found = desktop.get_child_at_index(index)
                if found is not None and found.get_name() == application and found.get_child_count() > 0:
                    # What the client remembers is not always what is there.
                    found.set_cache_mask(Atspi.Cache.NONE)
                    return found.get_child_at_index(0)
            self.pause(0.1)
        raise Trouble(f"the program «{application}» does not show itself to screen readers")

    def parts(self):
        """Every element, in the order of the tree. What goes while it is read is left out."""
        parts = []

        def visit(element, depth, inside):
            try:
                part = Part(
                    element.get_role_name(),
                    plain(element.get_name()),
                    plain(element.get_description()),
                    {state.value_nick for state in element.get_state_set().get_states()},
                    "Action" in element.get_interfaces() and element.get_n_actions() > 0,
                    depth,
                    element,
                    inside,
                )
                children = [element.get_child_at_index(index) for index in range(element.get_child_count())]
            except GLib.Error:
                return
            if "defunct" in part.states:
                return
            parts.append(part)
            for child in children:
                if child is not None:
                    visit(child, depth + 1, inside or part.can_be_pressed)

        visit(self.window, 0, False)
        return parts

    def press(self, part):
        self.heard.clear()
        self.focused.clear()
        return part.element.do_action(0)

    @staticmethod
    def tab():
        Atspi.generate_keyboard_event(0xFF09, None, Atspi.KeySynthType.SYM)


def read_in_order(parts):
    """Everything that is read on the page as one text. What a control holds is read with its name."""
    return plain(" ".join(part.name for part in parts if part.depth > 0 and part.name and not part.inside_control))


def place_of(wanted, text, start=0):
    """Where a text ends within all that is read. A number is not a part of another."""
    pattern = re.escape(wanted)
    found = re.compile(rf"(?<!\w){pattern}(?!\w)" if wanted.isdigit() else pattern).search(text, start)
    return found.end() if found else None


def controls(parts):
    return [part for part in parts if part.can_be_pressed]


def control(parts, name):
    """The control with this name, or the only one whose name holds it: a card has a number before its title."""
    pressable = controls(parts)
    same = [part for part in pressable if part.name == name]
    holding = [part for part in pressable if name and name in part.name]
    return same[0] if same else holding[0] if len(holding) == 1 else None


class Walk:
    def __init__(self, reader, visit, wants_transcript):
        self.reader = reader
        self.visit = visit
        self.wants_transcript = wants_transcript
        # What is wrong, and on which pages.
        self.findings = {}
        self.place = ""
        self.read = []

    def find_fault(self, message):
        pages = self.findings.setdefault(message, [])
        if self.place not in pages:
            pages.append(self.place)

    def say(self, line=""):
        if self.wants_transcript:
            print(line, file=sys.stderr)

    def run(self):
        for step in self.visit["steps"]:
            self.place = plain(step["place"])
            self.go(step)

    def go(self, step):
        """Does what the step says, and looks at the page it leads to."""
        if step.get("press") is not None:
            self.press(step)
            limit = PATIENCE
        else:
            self.reader.heard.clear()
            self.reader.focused.clear()
            limit = PATIENCE
            # Whoever reads touches nothing: the tree is left alone too.
            self.reader.pause(step.get("wait", 0))
        parts = self.await_page(step, limit)
        self.report(step, parts)
        self.check_tree(step, parts)
        self.check_controls(step, parts)
        self.check_announcements(step, parts)
        # A page that comes again is not scrolled through again.
        page = (self.place, step["texts"], step["chosen"])
        if page in self.read:
            return
        self.read.append(page)
        whole = self.check_texts(step, parts)
        self.check_choices(step, whole)
        if step["tab"]:
            self.check_keyboard({part.name for part in controls(whole)})

    def press(self, step):
        name = plain(step["press"])
        part = control(self.reader.parts(), name)
        if part is None:
            part = self.scroll_to(step, name)
        if part is None:
            there = ", ".join(f"«{part.name}»" for part in controls(self.reader.parts()))
            raise Trouble(f"{self.place}: nothing called «{name}» can be pressed; there are {there}")
        began = time.monotonic()
        if not self.reader.press(part):
            self.find_fault(f"«{name}» cannot be pressed")
        self.reader.pause(max(0, began + BETWEEN_PRESSES - time.monotonic()))

    def scroll_to(self, step, name):
        """The control with this name, wherever on the page it is."""
        for label in (step["scroll_up_before"], step["scroll_down_before"]):
            for parts in self.screenfuls(label):
                if found := control(parts, name):
                    return found
        return None

    def screenfuls(self, label):
        """What is in the tree now, and after each press of the button that scrolls, until nothing is new."""
        before = None
        for _ in range(60):
            parts = self.reader.parts()
            text = read_in_order(parts)
            if text == before:
                return
            yield parts
            before = text
            button = control(parts, plain(label))
            if button is None:
                return
            button.element.do_action(0)
            self.reader.settle()

    def await_page(self, step, limit):
        """The parts of the page, once it is there as a whole."""
        awaited = [plain(text) for text in step["awaited"]]
        end = time.monotonic() + limit
        while True:
            parts = self.reader.parts()
            text = read_in_order(parts)
            if all(part in text for part in awaited):
                self.reader.settle()
                return self.reader.parts()
            if time.monotonic() > end:
                raise Trouble(f"{self.place}: «{'», «'.join(awaited)}» never came; there is: {text}")
            self.reader.pause(0.1)

    def report(self, step, parts):
        self.say()
        self.say(f"== {self.place}" + (f", after pressing «{plain(step['press'])}»" if step.get("press") else ""))
        for text in self.reader.heard:
            self.say(f"   announced: {text}")
        for name in self.reader.focused:
            self.say(f"   focus: {name}")
        for part in parts:
            if not part.inside_control:
                self.say(f"   {part.spoken()}")

    def check_tree(self, step, parts):
        if not parts or not has_words(parts[0].name):
            self.find_fault("the window has no name")
        if any(part.role in ("unknown", "invalid", "redundant object") for part in parts):
            self.find_fault("there are elements that are nothing: their role is unknown")
        for part in parts:
            if not {"showing", "visible"} <= part.states:
                self.find_fault(f"«{part.name}» is hidden, and yet in the tree")
            if part.role == "image" and not has_words(part.name):
                self.find_fault("a picture has no name")
        texts = [part.name for part in parts if part.depth > 0 and part.name and not part.can_be_pressed and not part.inside_control]
        heading = plain(step["heading"])
        for text in sorted({text for text in texts if texts.count(text) > 1 and text != heading}):
            self.find_fault(f"is read twice: «{text}»")
        # The heading comes first: nobody wants to hear what belongs to a page before its name.
        allowed = [plain(text) for text in step["before_heading"]]
        for text in texts:
            if heading in text:
                break
            if text not in allowed:
                self.find_fault(f"is read before the heading: «{text}»")
        for secret in map(plain, step["hidden"]):
            if secret in read_in_order(parts):
                self.find_fault(f"is to be hidden, and can be read: «{secret}»")

    def check_controls(self, step, parts):
        names = [part.name for part in controls(parts)]
        for name in names:
            if not has_words(name):
                self.find_fault(f"a control has no name in words: «{name}»")
            elif not self.is_in_language(name, step["language"]):
                self.find_fault(f"the name of a control is in no language of the page: «{name}»")
        for name in sorted({name for name in names if names.count(name) > 1}):
            self.find_fault(f"two controls are called «{name}»")
        if step["only"]:
            for name in names:
                if name not in map(plain, step["controls"]):
                    self.find_fault(f"can be pressed, and is not part of the question: «{name}»")

    def is_in_language(self, name, language):
        """Whether a name is made of words that the edition has in this language."""
        for words in sorted(map(plain, self.visit["names"][language]), key=len, reverse=True):
            name = name.replace(words, " ")
        return not has_words(name)

    def check_announcements(self, step, parts):
        heard, focused = self.reader.heard, self.reader.focused
        for what in step["announced"]:
            if not any(plain(step[what]) in said for said in heard + focused):
                self.find_fault(f"the page changes, and its {what} is neither announced nor focused")
        there = read_in_order(parts) + " " + parts[0].name
        for said in heard:
            if said not in there and plain(step["heading"]) not in said:
                self.find_fault(f"is announced, and not on the page: «{said}»")
        if len(heard) != len(set(heard)):
            self.find_fault("the same is announced twice")

    def check_texts(self, step, parts):
        """Everything has to be there, and in the order of reading. The whole page, as far as scrolling leads."""
        wanted = [plain(text) for text in step["texts"]]
        names = [plain(name) for name in step["controls"]]
        out_of_sight = [text for text in wanted if place_of(text, read_in_order(parts)) is None]
        out_of_sight += [name for name in names if control(parts, name) is None]
        whole = [part for part in parts if part.depth > 0]
        if out_of_sight:
            for screenful in self.screenfuls(step["scroll_down"]):
                known = {part.name for part in whole}
                whole += [part for part in screenful if part.depth > 0 and part.name not in known]
            for _ in self.screenfuls(step["scroll_up"]):
                pass
        text = read_in_order(whole)
        place = 0
        for wanted_text in wanted:
            if place_of(wanted_text, text) is None:
                self.find_fault(f"is nowhere to be read: «{wanted_text}»")
            elif (end := place_of(wanted_text, text, place)) is None:
                self.find_fault(f"is not read where it belongs: «{wanted_text}»")
            else:
                place = end
        if step["one_of"] and not any(plain(one) in text for one in step["one_of"]):
            self.find_fault(f"is nowhere to be read: «{plain(step['one_of'][-1])}», or the like")
        absent = [name for name in names if control(whole, name) is None]
        for name in absent:
            self.find_fault(f"cannot be pressed: «{name}»")
        # What is scrolled out of sight may be told by an element that is not.
        told = without_punctuation(" ".join(part.description for part in parts))
        untold = [name for name in out_of_sight if name not in absent and without_punctuation(name) not in told]
        untold = [name for name in untold if place_of(name, text) is not None]
        if untold:
            self.find_fault("is not to be read while it is scrolled out of sight")
            self.say(f"   … and only after «{plain(step['scroll_down'])}»: {'; '.join(untold)}")
        return whole

    def check_choices(self, step, whole):
        for name in map(plain, step["chosen"]):
            part = control(whole, name)
            if part is not None and not part.states & IN_FORCE:
                self.find_fault(f"is in force, and does not say so: «{name}»")
        for name in map(plain, step["not_chosen"]):
            part = control(whole, name)
            if part is not None and part.states & IN_FORCE:
                self.find_fault(f"is not in force, and says that it is: «{name}»")

    def check_keyboard(self, names):
        """Every control can be reached with Tab, and the focus tells it."""
        self.reader.focused.clear()
        # Headings may have the focus too.
        for _ in range(2 * len(names) + 4):
            self.reader.tab()
            self.reader.pause(0.08)
        self.reader.settle()
        if not self.reader.focused:
            self.find_fault("nothing tells where the keyboard is")
            return
        self.say(f"   with Tab: {'; '.join(dict.fromkeys(self.reader.focused))}")
        for name in sorted(names - set(self.reader.focused)):
            self.find_fault(f"cannot be reached with Tab: «{name}»")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--language", required=True, help="the language to walk in: a key of the file")
    parser.add_argument("--transcript", action="store_true", help="print what a screen reader would say, page by page, beside the findings")
    parser.add_argument("--application", default="guidance-kiosk", help="the name of the kiosk's program")
    parser.add_argument("visits", help="the file that says what is expected, page by page")
    arguments = parser.parse_args()
    with open(arguments.visits, encoding="utf-8") as file:
        visit = json.load(file)[arguments.language]
    walk = None
    code = 0
    try:
        walk = Walk(Reader(arguments.application), visit, arguments.transcript)
        walk.run()
    except (Trouble, GLib.Error) as trouble:
        print(f"cannot go on: {trouble}")
        code = 2
    if walk is not None:
        for message, pages in walk.findings.items():
            others = f" and {len(pages) - 3} more" if len(pages) > 3 else ""
            print(f"{message} [{', '.join(pages[:3])}{others}]")
        if walk.findings and code == 0:
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main())
