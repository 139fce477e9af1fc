#include "ui/sales/lead_steps.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

#include "core/sales/assign_leads.h"
#include "core/sales/lead_pool.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/sales/convert_sheet.h"
#include "ui/sales/lead_reason_sheet.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr qint64 kMinute = 60'000;

bool isConverted(const Record& lead) { return lead.text("status") == QLatin1String("converted"); }

/// "45 min", "3 h 20 min", "2 d 4 h"
QString spanText(qint64 ms) {
  const qint64 minutes = qMax<qint64>(0, ms) / kMinute;
  const qint64 hours = minutes / 60;
  if (hours == 0) return LeadSteps::tr("%1 min").arg(minutes);
  if (hours < 24) return LeadSteps::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
  return LeadSteps::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

}  // namespace

LeadSteps::LeadSteps(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_timer(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_owner(new TextLabel({}, TextRole::Small, TextColor::Warning)),
      m_known(new Banner(Tone::Warning, {})) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace1);
  auto* steps = new QWidget;
  m_steps = new FlowLayout(steps, kSpace1);
  steps->setAccessibleName(tr("Status of the lead"));
  column->addWidget(steps);
  column->addWidget(m_timer);
  column->addWidget(m_owner);
  column->addWidget(m_known);
  m_owner->setWordWrap(true);
  m_timer->setWordWrap(true);
  m_known->hide();
}

void LeadSteps::show(const RecordView& view, bool writable) {
  m_view = view;
  m_writable = writable;
  m_matches = {};
  retell();
  if (isConverted(view.record)) return;
  m_slot.ask<exchange::LeadMatches>(
      [lead = view.record, registry = view.registry](Reader& reader) { return exchange::matchesOfLead(reader, lead); },
      [this](Result<exchange::LeadMatches> matches) {
        if (!matches.ok()) return;
        m_matches = *std::move(matches);
        sayMatches();
      });
}

void LeadSteps::retell() {
  clearLayout(m_steps);
  if (isConverted(m_view->record))
    addOutcome();
  else
    addSteps();
  sayTimer();
  sayOwner();
  sayMatches();
}

void LeadSteps::addSteps() {
  const Record& lead = m_view->record;
  const FieldDef& status = *lead.def().field(u"status");
  const QString now = lead.text("status");
  for (const char* key : {"new", "working", "nurturing", "qualified", "disqualified"}) {
    const QString word = QLatin1String(key);
    const QString label = choiceLabel(lead.def(), status, word);
    const bool isHere = word == now;
    const bool asks = word == QLatin1String("disqualified") && !isHere;
    auto* step = new Button(asks ? tr("Disqualify…") : label, isHere ? ButtonKind::Primary : ButtonKind::Normal);
    step->setAccessibleName(isHere ? tr("%1, the lead is here").arg(label) : tr("Set to %1").arg(label));
    step->setEnabled(m_writable || isHere);
    connect(step, &QPushButton::clicked, this, [this, word, isHere, asks, step] {
      if (isHere || !m_writable) return;
      if (asks) return (new LeadReasonSheet(m_context, step, m_view->record))->ask();
      setStatus(word);
    });
    m_steps->addWidget(step);
  }
  if (m_writable) addPool();
  auto* convert = new Button(tr("Convert…"), ButtonKind::Normal);
  convert->setIcon(icon("check", IconRole::Good));
  convert->setEnabled(m_writable);
  connect(convert, &QPushButton::clicked, this, &LeadSteps::convert);
  m_steps->addWidget(convert);
}

bool LeadSteps::mayConvert() const { return m_view && m_writable && !isConverted(m_view->record); }

ConvertSheet* LeadSteps::convert() {
  auto* sheet = new ConvertSheet(m_context, window(), m_view->record);
  sheet->ask();
  return sheet;
}

/// Without an owner it can be claimed, or the rules are asked again; somebody's own can be given back.
void LeadSteps::addPool() {
  const Record& lead = m_view->record;
  const Id owner = lead.value("owner").id();
  const auto add = [this](const QString& text, auto act) {
    auto* button = new Button(text, ButtonKind::Quiet);
    connect(button, &QPushButton::clicked, this, act);
    m_steps->addWidget(button);
  };
  if (!owner) {
    add(tr("Claim"),
        [this] { settle(claimLeads(m_context.workspace, {m_view->record.id().bits()}), tr("%1 is yours now")); });
    add(tr("Assign by the rules"), [this] { assign(); });
  } else if (owner == m_context.workspace.me()) {
    add(tr("Return to the pool"), [this] {
      settle(releaseLeads(m_context.workspace, {m_view->record.id().bits()}), tr("%1 is back in the pool"));
    });
  }
}

void LeadSteps::settle(const Result<qint64>& done, const QString& words) {
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toast(words.arg(m_view->record.title()), *done);
}

void LeadSteps::assign() {
  const Result<AssignReport> done = assignLeads(m_context.workspace, {m_view->record.id().bits()}, false);
  if (!done.ok()) return m_context.complain(done.problem());
  if (done->leads.isEmpty()) return;
  const LeadAssignment& one = done->leads.first();
  if (one.owner) return m_context.toast(tr("Assigned to %1").arg(one.ownerName), done->tid);
  const Record& lead = m_view->record;
  m_context.toast(tr("Still nobody: %1").arg(choiceLabel(lead.def(), *lead.def().field(u"assigned_how"), one.how)));
}

void LeadSteps::sayOwner() {
  const Record& lead = m_view->record;
  const bool open = !isConverted(lead) && lead.text("status") != QLatin1String("disqualified");
  const bool nobody = lead.text("assigned_how") == QLatin1String("nobody_free");
  m_owner->setVisible(open && lead.value("owner").isNull());
  m_owner->setText(nobody ? tr("Nobody of the team was free when it came in. Claim it, or let the rules try again.")
                          : tr("Nobody owns it. Claim it, or let the rules find somebody."));
  setTextColor(m_owner, nobody ? TextColor::Bad : TextColor::Warning);
}

void LeadSteps::addOutcome() {
  const Record& lead = m_view->record;
  for (const auto& [field, iconName] :
       {std::pair("contact", "contacts"), std::pair("company", "company"), std::pair("deal", "sales")}) {
    const Id id = lead.value(field).id();
    if (!id) continue;
    auto* open = new ElidedButton(ButtonKind::Normal);
    open->setIcon(icon(iconName));
    open->setName(m_view->titles.value(id.bits()));
    connect(open, &QPushButton::clicked, this,
            [this, id, entity = QLatin1String(field)] { m_context.open(entity, id); });
    m_steps->addWidget(open);
  }
}

QString LeadSteps::timerText() const { return m_timer->text(); }

/// From the moment it came in to the first call, meeting or mail of ours.
void LeadSteps::sayTimer() {
  const Record& lead = m_view->record;
  const Value received = lead.value("received");
  m_timer->setVisible(!received.isNull());
  if (received.isNull()) return;
  const qint64 due = lead.value("response_due").integer();
  const Value answered = lead.value("first_response");
  const qint64 now = m_context.time();
  TextColor color = TextColor::Secondary;
  QString text;
  if (isConverted(lead)) {
    const QDate day = QDateTime::fromMSecsSinceEpoch(lead.value("converted_at").integer()).date();
    text = tr("Converted on %1").arg(QLocale().toString(day, QLocale::ShortFormat));
  } else if (!answered.isNull()) {
    const bool late = answered.integer() > due;
    text = (late ? tr("Answered late, after %1") : tr("Answered after %1"))
               .arg(spanText(answered.integer() - received.integer()));
    color = late ? TextColor::Warning : TextColor::Good;
  } else if (lead.text("status") == QLatin1String("disqualified")) {
    text = tr("Disqualified: %1").arg(m_view->titles.value(lead.value("reason").id().bits()));
  } else if (now > due) {
    text = tr("Answer overdue by %1: nobody has called, met or written yet").arg(spanText(now - due));
    color = TextColor::Bad;
  } else {
    text = tr("Answer within %1").arg(spanText(due - now));
  }
  m_timer->setText(text);
  setTextColor(m_timer, color);
}

void LeadSteps::sayMatches() {
  const bool isPerson = !m_matches.contacts.isEmpty();
  const bool none = !isPerson && m_matches.companies.isEmpty();
  m_known->setVisible(!none);
  if (none) return;
  const exchange::LeadMatch& match = isPerson ? m_matches.contacts.first() : m_matches.companies.first();
  const QString text =
      isPerson ? (match.sure ? tr("%1 is a contact already: %2") : tr("%1, a contact, may be the same: %2"))
               : (match.sure ? tr("%1 is a company already: %2") : tr("%1, a company, may be the same: %2"));
  m_known->setMessage(isPerson ? Tone::Warning : Tone::Info, text.arg(match.title, match.evidence));
  m_known->clearActions();
  m_known->addAction(tr("Open"), [this, id = match.id, isPerson] {
    m_context.open(isPerson ? QStringLiteral("contact") : QStringLiteral("company"), id);
  });
}

void LeadSteps::setStatus(const QString& status) {
  const Record& lead = m_view->record;
  const auto done = editRecord(m_context, lead.def(), lead.id(), lead.title(), {{QStringLiteral("status"), status}});
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(tr("Set to %1").arg(choiceLabel(lead.def(), *lead.def().field(u"status"), status)));
}

void LeadSteps::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_view) retell();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
