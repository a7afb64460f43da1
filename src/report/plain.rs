//! A report for a terminal.

use comfy_table::{CellAlignment, LineStyle, Table, TableStyle};

use crate::report::{Number, Numbers, Report, marked, told};

pub fn table(report: &Report) -> String {
    let mut table = Table::new();
    table.load_style(TableStyle::new().header_separator(LineStyle::none().fill('-')));
    table.set_header([
        report.by.name(),
        "opened",
        "read to the end",
        "acknowledged",
    ]);
    let rows = report
        .rows
        .iter()
        .map(|row| (marked(&row.label, row.mixes_versions), row.numbers));
    for (label, numbers) in
        rows.chain([(marked("total", report.total_mixes_versions), report.total)])
    {
        let Numbers {
            opened,
            read_to_end,
            acknowledged,
        } = numbers;
        table.add_row([
            label,
            told(opened, Number::Withheld),
            told(read_to_end, opened),
            told(acknowledged, opened),
        ]);
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let mut lines = vec![
        format!("{}, {}", report.practice, report.period),
        String::new(),
        report.summary(),
        String::new(),
        table.trim_fmt(),
        String::new(),
    ];
    lines.extend(report.notes.iter().cloned());
    let warning = if report.are_seals_broken() {
        "CAUTION: "
    } else {
        ""
    };
    lines.push(format!("{warning}{}", report.seals));
    lines.join("\n") + "\n"
}
