#include "ui/marketing/tracking_part.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

#include "core/mail/mail_tracking.h"
#include "core/store/settings.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/key_figure.h"
#include "ui/kit/labels.h"
#include "ui/marketing/part_words.h"
#include "ui/records/fact_value.h"

namespace relata::ui {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Whose mails a figure counts, as a condition on opens and clicks of these people.
constexpr const char* kWhich[] = {"kind = click and machine is empty", "kind = open and machine is empty",
                                  "kind = click and machine is not empty", "kind = open and machine is not empty"};

}  // namespace

TrackingPart::TrackingPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_registry(context.workspace.registry()),
      m_title(new TextLabel({}, TextRole::Strong)),
      m_about(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_measuredLabel(new TextLabel({}, TextRole::Body, TextColor::Secondary)),
      m_addressLabel(new TextLabel({}, TextRole::Body, TextColor::Secondary)),
      m_problem(new TextLabel({}, TextRole::Small, TextColor::Bad)),
      m_imported(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_address(new QLineEdit),
      m_import(new Button({}, ButtonKind::Quiet)),
      m_figureRow(new QWidget),
      m_slot(context.reads, this) {
  const EntityDef& campaign = *m_registry->entity(u"campaign");
  m_measured = new FactValue(context, m_registry, campaign, *campaign.field(u"tracked"));
  auto* column = columnInCard(this, kSpace2);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_import);
  column->addLayout(head);
  m_about->setWordWrap(true);
  column->addWidget(m_about);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(kSpace3);
  grid->addWidget(m_measuredLabel, 0, 0);
  grid->addWidget(m_measured, 0, 1);
  grid->addWidget(m_addressLabel, 1, 0);
  grid->addWidget(m_address, 1, 1);
  grid->setColumnStretch(1, 1);
  column->addLayout(grid);
  for (TextLabel* label : {m_problem, m_imported}) {
    label->setWordWrap(true);
    label->hide();
    column->addWidget(label);
  }
  auto* flow = new FlowLayout(m_figureRow, kSpace2);
  for (int i = 0; i < static_cast<int>(std::size(kWhich)); ++i) {
    m_figures << new KeyFigure({});
    flow->addWidget(m_figures.last());
    connect(m_figures.last(), &QAbstractButton::clicked, this, [this, i] { open(i); });
  }
  column->addWidget(m_figureRow);
  connect(m_address, &QLineEdit::editingFinished, this, &TrackingPart::setAddress);
  connect(m_import, &QPushButton::clicked, this, &TrackingPart::chooseLog);
  connect(&context.workspace.notifier(), &ChangeNotifier::changed, this, [this](const ChangeSetPtr& changes) {
    if (m_shown && changes && (changes->touches(s("campaign_event")) || changes->touches(s("setting")))) read();
  });
  words();
}

void TrackingPart::show(const RecordView& view, bool writable) {
  if (view.record.id() != m_campaign.id()) {
    m_imported->hide();
    m_counts = {};
  }
  m_registry = view.registry;
  m_campaign = view.record;
  m_writable = writable;
  m_shown = true;
  m_measured->set(m_campaign.id(), m_campaign.title(), m_campaign.value("tracked"), {});
  m_measured->setWritable(writable);
  words();
  read();
}

void TrackingPart::read() {
  m_slot.ask<Known>(
      [campaign = m_campaign.id()](Reader& reader) {
        return Known{settingOf(reader.connection(), mail::trackingSetting()),
                     eventCounts(reader.connection(), campaign)};
      },
      [this](const Result<Known>& known) {
        if (!known.ok()) return m_context.complain(known.problem());
        m_counts = known->counts;
        if (!m_address->isModified()) {
          m_address->setText(known->address);
          m_address->setCursorPosition(0);
        }
        m_kept = known->address;
        words();
      });
}

void TrackingPart::setAddress() {
  if (!m_address->isModified()) return;
  const bool same = m_address->text().trimmed() == m_kept;
  const Result<void> done =
      same ? Result<void>()
           : mail::setTrackingAddress(m_context.workspace, m_address->text(), tr("Endpoint for opens and clicks"));
  m_problem->setText(done.ok() ? QString() : problemText(done.problem()));
  m_problem->setVisible(!done.ok());
  if (!done.ok()) return;
  m_address->setModified(false);
  if (same) return;
  m_context.toastDone(m_address->text().trimmed().isEmpty() ? tr("The endpoint is taken away")
                                                            : tr("The endpoint is set"));
}

void TrackingPart::open(int figure) {
  if (!m_context.openList) return;
  const RegistryPtr registry = m_context.workspace.registry();
  const QString where =
      s("exists(campaign_events where campaign = %1 and %2)").arg(m_campaign.id().text(s("CA")), s(kWhich[figure]));
  const auto filter = parseFilter(where, *registry->entity(u"contact"), *registry);
  filter.ok() ? m_context.openList(s("contact"), *filter) : m_context.complain(filter.problem());
}

void TrackingPart::chooseLog() {
  const QString path = QFileDialog::getOpenFileName(window(), tr("Import the log of the endpoint"), {},
                                                    tr("Logs (*.jsonl *.log *.txt);;All files (*)"));
  if (!path.isEmpty()) importLog(path);
}

void TrackingPart::importLog(const QString& path) {
  if (m_isImporting) return;
  m_isImporting = true;
  m_imported->hide();  // what an earlier log brought
  words();
  m_context.work.run<Result<mail::TrackingReport>>(
      this, [&workspace = m_context.workspace, path] { return mail::importTrackingLog(workspace, path); },
      [this](const Result<mail::TrackingReport>& report) {
        m_isImporting = false;
        words();
        if (!report.ok()) return m_context.complain(report.problem());
        QStringList lines{tr("New: %1 clicks and %2 opens by people, %3 clicks and %4 opens by machines. Known before: "
                             "%5. Left out: %6.")
                              .arg(report->clicks)
                              .arg(report->opens)
                              .arg(report->machineClicks)
                              .arg(report->machineOpens)
                              .arg(report->there)
                              .arg(report->broken + report->unknown)};
        for (const Problem& problem : report->problems.mid(0, 5)) lines << problemText(problem);
        m_imported->setText(lines.join(u'\n'));
        m_imported->show();
        if (report->added() > 0) m_context.toastDone(tr("Opens and clicks imported"));
      });
}

QString TrackingPart::complaint() const { return m_problem->isHidden() ? QString() : m_problem->text(); }
QString TrackingPart::importedText() const { return m_imported->isHidden() ? QString() : m_imported->text(); }

void TrackingPart::words() {
  m_title->setText(tr("Opens and clicks"));
  m_about->setText(
      tr("Off until you switch it on. Then links lead by way of an endpoint of your own, and a small picture tells it "
         "that a mail was loaded; the links name nobody. A click counts as an answer. An open does not: many programs "
         "load pictures unread. Tell people that you measure."));
  m_measuredLabel->setText(tr("Measure them"));
  m_addressLabel->setText(tr("Endpoint, of all campaigns"));
  m_address->setPlaceholderText(s("https://news.example.com/t"));
  m_address->setAccessibleName(tr("Endpoint, of all campaigns"));
  m_address->setReadOnly(!m_writable);
  m_import->setText(tr("Import its log…"));
  m_import->setEnabled(m_writable && !m_isImporting);
  // People all of them, as each opens the list of those that it counts.
  const QString labels[] = {tr("Clicked"), tr("Opened"), tr("Clicked by machines"), tr("Opened by machines")};
  const qint64 counts[] = {m_counts.clicked, m_counts.opened, m_counts.clickedByMachine, m_counts.openedByMachine};
  bool any = false;
  for (qsizetype i = 0; i < m_figures.size(); ++i) {
    m_figures[i]->setLabel(labels[i]);
    m_figures[i]->setValue(numberText(counts[i]));
    any = any || counts[i] > 0;
  }
  m_figureRow->setVisible(any);
  setVisible(m_shown && m_campaign.text("channel") == s("email"));
}

void TrackingPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) words();
  PagePart::changeEvent(event);
}

}  // namespace relata::ui
