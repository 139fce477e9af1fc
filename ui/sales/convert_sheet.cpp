#include "ui/sales/convert_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

namespace relata::ui {
namespace {

using Part = LeadConversion::Part;

constexpr QSize kSize{560, 480};
constexpr qint64 kMake = 0;
constexpr qint64 kLeaveOut = -1;

/// A plan, or why there is none.
struct Planned {
  std::optional<ConversionPlan> plan;
  Problem problem;
};

Part partOf(const QComboBox* box, Id& id) {
  const qint64 chosen = box->currentData().toLongLong();
  if (chosen == kLeaveOut) return Part::LeaveOut;
  if (chosen == kMake) return Part::Make;
  id = Id(chosen);
  return Part::Join;
}

/// What is filled in, added, and left behind in one part.
QString partText(const EntityDef& def, const ConversionPart& part) {
  if (!part.wanted) return {};
  QStringList filled;
  for (const FieldDef& field : def.fields)
    if (part.set.contains(field.key)) filled << fieldLabel(def, field);
  for (const auto& point : part.points) filled << point.value(QStringLiteral("value")).text();
  const QString comma = ConvertSheet::tr(", ", "between the names of fields");
  QString text;
  if (!filled.isEmpty())
    text = (part.joins ? ConvertSheet::tr("Adds %1") : ConvertSheet::tr("Takes %1")).arg(filled.join(comma));
  if (!part.stays.isEmpty())
    text += (text.isEmpty() ? QString() : QStringLiteral("\n")) +
            ConvertSheet::tr("Is kept on the lead: %1").arg(part.stays.join(comma));
  return text;
}

}  // namespace

ConvertSheet::ConvertSheet(const RecordContext& context, QWidget* window, const Record& lead)
    : Overlay(window),
      m_context(context),
      m_registry(context.workspace.registry()),
      m_lead(lead),
      m_slot(context.reads, this),
      m_planSlot(context.reads, this),
      m_person(new QComboBox),
      m_firm(new QComboBox),
      m_sale(new QCheckBox(tr("Make a deal"))),
      m_dealName(new QLineEdit),
      m_personText(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_firmText(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_along(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_problem(new TextLabel({}, TextRole::Small, TextColor::Bad)),
      m_convert(new PrimaryButton(tr("Convert"))) {
  setPreferredSize(kSize);
  setAccessibleName(tr("Convert %1").arg(lead.title()));
  connect(this, &Overlay::dismissed, this, &QObject::deleteLater);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
  column->setSpacing(kSpace2);
  column->addWidget(new TextLabel(tr("Convert %1").arg(lead.title()), TextRole::Title));
  column->addWidget(new TextLabel(tr("One act that can be undone. The lead stays, with all that it said."),
                                  TextRole::Small, TextColor::Muted));
  const auto add = [column](const QString& text, QWidget* field, TextLabel* below) {
    auto* label = new TextLabel(text, TextRole::Strong);
    label->setBuddy(field);
    field->setAccessibleName(text);
    column->addSpacing(kSpace2);
    column->addWidget(label);
    column->addWidget(field);
    below->setWordWrap(true);
    column->addWidget(below);
  };
  add(tr("Person"), m_person, m_personText);
  add(tr("Company"), m_firm, m_firmText);
  column->addSpacing(kSpace2);
  m_sale->setChecked(true);
  column->addWidget(m_sale);
  m_dealName->setAccessibleName(tr("Name of the deal"));
  column->addWidget(m_dealName);
  m_along->setWordWrap(true);
  m_problem->setWordWrap(true);
  column->addWidget(m_along);
  column->addStretch();
  column->addWidget(m_problem);
  auto* row = new QHBoxLayout;
  auto* cancel = new Button(tr("Cancel"));
  row->addStretch();
  row->addWidget(cancel);
  row->addWidget(m_convert);
  column->addLayout(row);
  m_convert->setEnabled(false);
  connect(cancel, &QPushButton::clicked, this, &Overlay::dismiss);
  connect(m_convert, &QPushButton::clicked, this, &ConvertSheet::run);
  connect(m_sale, &QCheckBox::toggled, m_dealName, &QWidget::setEnabled);
  connect(m_sale, &QCheckBox::toggled, this, &ConvertSheet::replan);
  for (QComboBox* box : {m_person, m_firm})
    connect(box, QOverload<int>::of(&QComboBox::currentIndexChanged), this, &ConvertSheet::replan);
}

void ConvertSheet::ask() {
  open();
  m_person->setFocus(Qt::PopupFocusReason);
  m_slot.ask<exchange::LeadMatches>(
      [lead = m_lead, registry = m_registry](Reader& reader) { return exchange::matchesOfLead(reader, lead); },
      [this](Result<exchange::LeadMatches> matches) {
        if (!matches.ok()) return m_problem->setText(problemText(matches.problem()));
        const QString firm = m_lead.text("company_name");
        fill(m_person, matches->contacts, m_lead.title() == firm ? QString() : m_lead.title());
        fill(m_firm, matches->companies, firm);
        m_ready = true;
        replan();
      });
}

void ConvertSheet::fill(QComboBox* box, const QList<exchange::LeadMatch>& matches, const QString& name) {
  const QSignalBlocker still(box);
  if (!name.isEmpty()) box->addItem(tr("New: %1").arg(name), kMake);
  for (const exchange::LeadMatch& match : matches) {
    box->addItem(tr("Join %1 (%2)").arg(match.title, match.evidence), match.id.bits());
    if (match.sure && box->currentData().toLongLong() <= 0) box->setCurrentIndex(box->count() - 1);
  }
  box->addItem(box == m_person ? tr("No contact") : tr("No company"), kLeaveOut);
  box->setMinimumContentsLength(1);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

LeadConversion ConvertSheet::wanted() const {
  LeadConversion wanted;
  wanted.person = partOf(m_person, wanted.contact);
  wanted.firm = partOf(m_firm, wanted.company);
  wanted.sale = m_sale->isChecked() ? Part::Make : Part::LeaveOut;
  wanted.dealName = m_dealName->text();
  return wanted;
}

void ConvertSheet::replan() {
  if (!m_ready) return;
  m_planSlot.ask<Planned>(
      [lead = m_lead.id(), wanted = wanted(), registry = m_registry](Reader& reader) {
        Result<ConversionPlan> plan = planConversion(reader, lead, wanted);
        return plan.ok() ? Planned{*std::move(plan), {}} : Planned{{}, plan.problem()};
      },
      [this](Result<Planned> planned) {
        const Problem problem = planned.ok() ? planned->problem : planned.problem();
        const bool done = planned.ok() && planned->plan;
        m_convert->setEnabled(done);
        m_problem->setText(done ? QString() : problemText(problem));
        if (done) tell(*planned->plan);
      });
}

void ConvertSheet::tell(const ConversionPlan& plan) {
  m_personText->setText(partText(*m_registry->entity(u"contact"), plan.contact));
  m_firmText->setText(partText(*m_registry->entity(u"company"), plan.company));
  m_dealName->setPlaceholderText(plan.deal.title);
  QStringList along;
  if (!plan.activities.empty()) along << tr("%n activities", nullptr, static_cast<int>(plan.activities.size()));
  if (!plan.files.empty()) along << tr("%n files", nullptr, static_cast<int>(plan.files.size()));
  if (!plan.tags.isEmpty()) along << tr("%n tags", nullptr, static_cast<int>(plan.tags.size()));
  m_along->setText(along.isEmpty() ? QString()
                                   : tr("Go along: %1").arg(along.join(tr(", ", "between the names of fields"))));
}

QString ConvertSheet::words() const {
  return QStringList{m_personText->text(), m_firmText->text(), m_along->text()}.join(QLatin1Char('\n'));
}

void ConvertSheet::run() {
  const Result<ConvertedLead> done = convertLead(m_context.workspace, m_lead.id(), wanted());
  if (!done.ok()) return m_problem->setText(problemText(done.problem()));
  m_context.toast(tr("%1 is converted").arg(m_lead.title()), done->tid);
  Q_EMIT converted();
  dismiss();
}

}  // namespace relata::ui
