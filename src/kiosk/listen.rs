//! What the visitor wants, from the interface to the session. Indices become ids here.

use std::rc::Rc;

use slint::ComponentHandle;

use crate::kiosk::{Kiosk, Shared, State, ui};
use crate::session::{Action, Colours, Controls, Need, Panel, TextSize};
use crate::staff_screen::{PinKey, Task};
use crate::voice::{Speed, Volume};

/// Connects every callback of the interface to the kiosk.
pub fn connect(kiosk: &Kiosk) {
    let actions = kiosk.window().global::<ui::Actions>();
    actions.on_choose_language(chosen(kiosk, |state, index| {
        state.language(index).map(Action::ChooseLanguage)
    }));
    actions.on_choose_document(chosen(kiosk, |state, index| {
        state.document(index).map(Action::ChooseDocument)
    }));
    actions.on_read(chosen(kiosk, |state, index| {
        state.card(index).map(Action::Read)
    }));
    actions.on_set_text_size(chosen(kiosk, |_, step| {
        TextSize::from_step(step).map(Action::SetTextSize)
    }));
    actions.on_set_volume(chosen(kiosk, |_, step| {
        Volume::from_step(step).map(Action::SetVolume)
    }));
    actions.on_set_speed(chosen(kiosk, |_, step| {
        Speed::from_step(step).map(Action::SetSpeed)
    }));
    actions.on_show_need(chosen(kiosk, |_, index| {
        Need::ALL.get(index).copied().map(Action::ShowCard)
    }));
    actions.on_reset_settings(pressed(kiosk, Action::ResetSettings));
    actions.on_show_reception(pressed(kiosk, Action::OpenPanel(Panel::Reception)));
    actions.on_listen(pressed(kiosk, Action::Listen));
    actions.on_pause_listening(pressed(kiosk, Action::PauseListening));
    actions.on_resume_listening(pressed(kiosk, Action::ResumeListening));
    actions.on_stop_listening(pressed(kiosk, Action::StopListening));
    actions.on_home(pressed(kiosk, Action::Home));
    actions.on_wake(pressed(kiosk, Action::Wake));
    actions.on_try_pin(pressed(kiosk, Action::TryPin));
    actions.on_press_pin_key(chosen(kiosk, |_, index| PinKey::at(index).map(pressed_key)));
    actions.on_do_task(chosen(kiosk, |_, index| {
        Task::ALL.get(index).copied().map(Action::Do)
    }));
    let weak = Rc::downgrade(&kiosk.shared);
    actions.on_hold(move || {
        if let Some(shared) = weak.upgrade() {
            Kiosk { shared }.held();
        }
    });
    actions.on_read_from_start(pressed(kiosk, Action::ReadFromStart));
    actions.on_next(pressed(kiosk, Action::Next));
    actions.on_back(pressed(kiosk, Action::Back));
    actions.on_show_contents(pressed(kiosk, Action::ShowContents));
    actions.on_show_review(pressed(kiosk, Action::ShowReview));
    actions.on_show_complaint(pressed(kiosk, Action::ShowComplaint));
    actions.on_acknowledge(pressed(kiosk, Action::Acknowledge));
    actions.on_change_language(pressed(kiosk, Action::OpenPanel(Panel::Language)));
    actions.on_change_display(pressed(kiosk, Action::OpenPanel(Panel::Display)));
    actions.on_close_panel(pressed(kiosk, Action::ClosePanel));
    actions.on_more_time(pressed(kiosk, Action::MoreTime));
    actions.on_finish(pressed(kiosk, Action::Finish));
    let weak = Rc::downgrade(&kiosk.shared);
    actions.on_set_colours(move |colours| {
        dispatch(
            &weak,
            Action::SetColours(match colours {
                ui::ColourSet::Standard => Colours::Standard,
                ui::ColourSet::BlackOnWhite => Colours::BlackOnWhite,
                ui::ColourSet::WhiteOnBlack => Colours::WhiteOnBlack,
                ui::ColourSet::YellowOnBlack => Colours::YellowOnBlack,
            }),
        );
    });
    let weak = Rc::downgrade(&kiosk.shared);
    actions.on_set_controls_low(move |low| {
        dispatch(
            &weak,
            Action::SetControls(if low { Controls::Low } else { Controls::High }),
        );
    });
    let weak = Rc::downgrade(&kiosk.shared);
    actions.on_screen_changed(move || {
        if let Some(shared) = weak.upgrade() {
            Kiosk { shared }.resized();
        }
    });
    let weak = Rc::downgrade(&kiosk.shared);
    kiosk
        .window()
        .global::<ui::Glass>()
        .on_touched(move |x, y| {
            // A logical pixel is 1/96 inch. A key is pressed nowhere on the glass.
            let millimetres = 25.4 / 96.0;
            let place = (x >= 0.0 && y >= 0.0).then_some((x * millimetres, y * millimetres));
            dispatch(&weak, Action::Touched(place));
        });
}

fn pressed_key(key: PinKey) -> Action {
    match key {
        PinKey::Digit(digit) => Action::EnterDigit(digit),
        PinKey::Clear => Action::ClearDigits,
    }
}

fn pressed(kiosk: &Kiosk, action: Action) -> impl FnMut() + 'static {
    let weak = Rc::downgrade(&kiosk.shared);
    move || dispatch(&weak, action.clone())
}

/// One of a list was pressed; what no longer stands there is ignored.
fn chosen(
    kiosk: &Kiosk,
    action: impl Fn(&State, usize) -> Option<Action> + 'static,
) -> impl FnMut(i32) + 'static {
    let weak = Rc::downgrade(&kiosk.shared);
    move |index| {
        let Some(shared) = weak.upgrade() else { return };
        let action = usize::try_from(index)
            .ok()
            .and_then(|index| action(&shared.state.borrow(), index));
        if let Some(action) = action {
            Kiosk { shared }.dispatch(action);
        }
    }
}

fn dispatch(shared: &std::rc::Weak<Shared>, action: Action) {
    if let Some(shared) = shared.upgrade() {
        Kiosk { shared }.dispatch(action);
    }
}
