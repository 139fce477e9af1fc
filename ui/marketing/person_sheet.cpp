#include "ui/marketing/person_sheet.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/marketing/export_person.h"
#include "core/marketing/person_words.h"
#include "core/workspace/backup.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 460, kMostHeight = 440;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

PersonSheet::PersonSheet(const RecordContext& context, Id person, QWidget* anchor)
    : Popup(anchor, kWidth),
      m_context(context),
      m_person(person),
      m_area(new QScrollArea),
      m_places(new QVBoxLayout),
      m_warning(new TextLabel({}, TextRole::Small, TextColor::Bad)),
      m_export(new Button(tr("Save as a file…"))),
      m_erase(new Button(tr("Erase for good…"), ButtonKind::Danger)),
      m_slot(context.reads, this) {
  m_warning->setWordWrap(true);
  m_warning->hide();
  m_erase->setEnabled(false);
  m_erase->setVisible(!context.workspace.isReadOnly());
  column()->addWidget(new TextLabel(tr("What is known of this person"), TextRole::Strong));
  auto* inside = new QWidget;
  inside->setLayout(m_places);
  m_places->setContentsMargins(0, 0, 0, 0);
  m_area->setWidget(inside);
  m_area->setWidgetResizable(true);
  m_area->setFrameShape(QFrame::NoFrame);
  m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_area->setFixedHeight(0);
  column()->addWidget(m_area);
  column()->addWidget(m_warning);
  auto* acts = new QHBoxLayout;
  acts->addWidget(m_export);
  acts->addStretch(1);
  acts->addWidget(m_erase);
  column()->addLayout(acts);
  connect(m_export, &QPushButton::clicked, this, &PersonSheet::chooseFile);
  connect(m_erase, &QPushButton::clicked, this, &PersonSheet::erase);
  m_slot.ask<Result<PersonTraces>>(
      [person, kept = backupFiles(m_context.workspace)](Reader& reader) { return personTraces(reader, person, kept); },
      [this](Result<Result<PersonTraces>> traces) {
        if (!traces.ok()) return refuse(traces.problem());
        if (!traces->ok()) return refuse(traces->problem());
        show(**traces);
      });
  openBelow(m_export);
}

void PersonSheet::show(const PersonTraces& traces) {
  for (const PersonPlace& place : traces.places) {
    const QString where = placeText(place), fate = fateText(place.fate);
    const QString what =
        place.fate == PersonPlace::Fate::Kept ? where : tr("%1: %2").arg(where, QLocale().toString(place.count));
    m_lines << what + s(", ") + fate;
    auto* row = new QHBoxLayout;
    auto* name = new TextLabel(what);
    name->setWordWrap(true);
    row->addWidget(name, 3);
    auto* becomes = new TextLabel(fate, TextRole::Small, TextColor::Secondary);
    becomes->setWordWrap(true);
    row->addWidget(becomes, 2);
    m_places->addLayout(row);
  }
  m_erase->setEnabled(true);
  constexpr int kForBar = 16;
  m_area->setFixedHeight(qMin(kMostHeight, m_places->totalHeightForWidth(kWidth - 2 * kSpace3 - kForBar)));
  settle();
}

void PersonSheet::refuse(const Problem& problem) {
  m_warning->setText(problemText(problem));
  m_warning->show();
  settle();
}

void PersonSheet::chooseFile() {
  const QString path = QFileDialog::getSaveFileName(window(), tr("Save what is known of the person"), s("person.json"),
                                                    s("JSON (*.json)"));
  if (!path.isEmpty()) exportTo(path);
}

bool PersonSheet::exportTo(const QString& path) {
  const Result<void> done = exportPerson(*m_context.workspace.read(), m_person, path);
  if (done.ok())
    m_context.toast(tr("Saved as %1").arg(path));
  else
    m_context.complain(done.problem());
  return done.ok();
}

void PersonSheet::erase() {
  if (!m_sure) {
    m_sure = true;
    m_warning->setText(
        tr("This is the one thing that cannot be undone. The rows above go for good, from the journal and the file as "
           "well; a certificate without the name stays. The address is suppressed from now on."));
    m_warning->show();
    m_erase->setText(tr("Yes, erase for good"));
    return settle();
  }
  m_context.work.run<Result<ErasureReport>>(
      &m_context.reads,
      [&workspace = m_context.workspace, person = m_person, kept = backupFiles(m_context.workspace)] {
        return erasePerson(workspace, person, {}, kept);
      },
      [&context = m_context](Result<ErasureReport> report) {
        if (!report.ok()) return context.complain(report.problem());
        context.toast(report->found.isEmpty()
                          ? tr("Erased, and not found again. The certificate is in Setup, under Erasure certificates.")
                          : tr("Erased, but still found in: %1").arg(report->found.join(s(", "))));
      });
  close();
}

}  // namespace relata::ui
