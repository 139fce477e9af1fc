#include "ui/sales/lead_rules_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "core/sales/convert_lead.h"
#include "core/sales/lead.h"
#include "core/sales/letterhead.h"
#include "core/store/settings.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/sales/lead_folder.h"
#include "ui/shell/form_rows.h"

namespace relata::ui {
namespace {

constexpr const char* kAnswer = "lead_response_minutes";

/// A number of nothing or more; empty is nothing.
std::optional<qint64> numberIn(const QLineEdit& line) {
  const QString text = line.text().trimmed();
  if (text.isEmpty()) return 0;
  bool ok = false;
  const qint64 number = text.toLongLong(&ok);
  return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

QString shown(qint64 number) { return number > 0 ? QString::number(number) : QString(); }

}  // namespace

LeadRulesPage::LeadRulesPage(const RecordContext& context, LeadFolder& folder, QWidget* parent)
    : FormPage(parent), m_context(context), m_folder(folder), m_slot(context.reads, this) {
  connect(&folder, &LeadFolder::changed, this, &LeadRulesPage::showFolder);
  rebuild();
}

void LeadRulesPage::read() {
  m_slot.ask<Kept>(
      [](Reader& reader) {
        return Kept{poolRules(reader.connection()), settingOf(reader.connection(), QLatin1String(kAnswer)),
                    leadFieldMap(reader.connection())};
      },
      [this](Result<Kept> kept) {
        if (!kept.ok()) return m_context.complain(kept.problem());
        if (isTouched()) return;  // what is being typed stays
        m_stored = m_kept = *kept;
        rebuild();
      });
}

QString LeadRulesPage::heading() const { return tr("How leads come in and go on"); }

void LeadRulesPage::addSections(QVBoxLayout* column) {
  m_ways.clear();
  addFolder(column);
  column->addWidget(new TextLabel(tr("The first answer"), TextRole::Strong));
  auto* answer = new FormRows;
  m_answer = answer->addText(tr("Within so many minutes"), m_kept.answer, QString::number(kLeadResponseMinutes));
  column->addWidget(answer);
  column->addWidget(new TextLabel(tr("The pool"), TextRole::Strong));
  auto* pool = new FormRows;
  m_open =
      pool->addText(tr("Open leads that one person may hold by claiming"), shown(m_kept.pool.mostOpen), tr("no limit"));
  m_day = pool->addText(tr("Leads that one person may claim on a day"), shown(m_kept.pool.mostADay), tr("no limit"));
  m_recycle = pool->addText(tr("Back into the pool after so many days without a touch"), shown(m_kept.pool.recycleDays),
                            tr("never"));
  m_contract = pool->addText(tr("Back into the pool so many days after the customer's last contract ended"),
                             shown(m_kept.pool.contractDays), tr("never"));
  pool->addNote(
      tr("The pool holds the leads that nobody owns. What is due goes back by itself while Relata runs, and "
         "with “relatactl run”."));
  column->addWidget(pool);
  column->addWidget(new TextLabel(tr("Fields of your own, when a lead is converted"), TextRole::Strong));
  auto* ways = new FormRows;
  addWays(ways);
  column->addWidget(ways);
  showFolder();
}

void LeadRulesPage::addFolder(QVBoxLayout* column) {
  column->addWidget(new TextLabel(tr("Files that become leads"), TextRole::Strong));
  auto* about = new TextLabel(tr("Tables, vCards and saved mails that come to lie in a folder are read as leads while "
                                 "Relata runs, each once. Nothing in the folder is changed. It is a folder of this "
                                 "computer."),
                              TextRole::Small, TextColor::Secondary);
  about->setWordWrap(true);
  column->addWidget(about);
  auto* row = new QHBoxLayout;
  m_path = new TextLabel;
  m_path->setWordWrap(true);
  m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* choose = new Button(tr("Choose a folder…"));
  m_look = new Button(tr("Look now"), ButtonKind::Quiet);
  row->addWidget(m_path, 1);
  row->addWidget(choose);
  row->addWidget(m_look);
  column->addLayout(row);
  m_on = new QCheckBox(tr("Read new files while Relata runs"));
  column->addWidget(m_on);
  m_state = new TextLabel({}, TextRole::Small, TextColor::Secondary);
  m_state->setWordWrap(true);
  column->addWidget(m_state);
  m_list = new QWidget;
  m_list->setAccessibleName(tr("What came in"));
  (new QVBoxLayout(m_list))->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_list);
  const bool writable = !m_context.workspace.isReadOnly();
  for (QWidget* widget : std::initializer_list<QWidget*>{choose, m_look, m_on}) widget->setEnabled(writable);
  connect(choose, &QPushButton::clicked, this, &LeadRulesPage::chooseFolder);
  connect(m_look, &QPushButton::clicked, &m_folder, &LeadFolder::look);
  connect(m_on, &QCheckBox::clicked, this, [this](bool on) {
    if (on && m_folder.state().folder.isEmpty()) chooseFolder();
    m_folder.setOn(on && !m_folder.state().folder.isEmpty());
    showFolder();
  });
}

void LeadRulesPage::chooseFolder() {
  const QString start = m_folder.state().folder.isEmpty()
                            ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                            : m_folder.state().folder;
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Files that become leads"), start);
  if (!folder.isEmpty()) m_folder.setFolder(folder);
}

void LeadRulesPage::showFolder() {
  if (!m_path) return;
  const LeadFolderState& state = m_folder.state();
  m_path->setText(state.folder.isEmpty() ? tr("No folder yet") : QDir::toNativeSeparators(state.folder));
  m_on->setChecked(state.on);
  m_look->setEnabled(!state.folder.isEmpty() && !m_folder.isReading() && !m_context.workspace.isReadOnly());
  const bool wrong = !m_folder.problem().code.isEmpty();
  m_state->setText(wrong                         ? problemText(m_folder.problem())
                   : m_folder.isReading()        ? tr("Reading…")
                   : !m_folder.taken().isEmpty() ? tr("Since Relata was opened:")
                   : state.on                    ? tr("Nothing new so far.")
                                                 : QString());
  setTextColor(m_state, wrong ? TextColor::Bad : TextColor::Secondary);
  m_state->setVisible(!m_state->text().isEmpty());
  clearLayout(m_list->layout());
  for (const QString& line : results()) {
    auto* label = new TextLabel(line, TextRole::Small);
    label->setWordWrap(true);
    m_list->layout()->addWidget(label);
  }
}

QStringList LeadRulesPage::results() const {
  QStringList lines;
  for (const LeadFolder::Taken& taken : m_folder.taken()) {
    const exchange::CapturedLeads& file = taken.result;
    QString what;
    if (!file.problem.code.isEmpty())
      what = problemText(file.problem);
    else if (!file.passedOver.code.isEmpty())
      what = problemText(file.passedOver);
    else if (file.known)
      what = tr("was read before");
    else if (file.joined > 0)
      what = tr("added to the open lead of its sender");
    else
      what = tr("%1 new, %2 updated, %3 known, %4 refused")
                 .arg(file.added)
                 .arg(file.updated)
                 .arg(file.duplicates)
                 .arg(file.failed);
    if (!file.leftOut.isEmpty()) what += tr("; columns left out: %1").arg(file.leftOut.join(QStringLiteral(", ")));
    const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(taken.at).time(), QLocale::ShortFormat);
    lines << tr("%1  %2: %3").arg(time, file.file, what);
  }
  return lines;
}

/// Each field of one's own that leads have, and where it goes; the choices are fields of its kind.
void LeadRulesPage::addWays(FormRows* form) {
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& lead = *registry->entity(u"lead");
  for (const FieldDef& field : lead.fields) {
    if (!field.custom || field.is(FieldFlag::Hidden)) continue;
    QList<QPair<QString, QString>> ways{{QStringLiteral("*"), tr("To the field of the same name")},
                                        {QString(), tr("It stays on the lead")}};
    for (const char* key : {"contact", "company", "deal"}) {
      const EntityDef& def = *registry->entity(QString::fromLatin1(key));
      for (const FieldDef& to : def.fields)
        if (to.kind == field.kind && to.stored() && !to.is(FieldFlag::ReadOnly) && !to.is(FieldFlag::Hidden) &&
            !to.is(FieldFlag::Title))
          ways.append({QLatin1String(key) + QLatin1Char('.') + to.key,
                       tr("%1: %2").arg(entityLabel(def), fieldLabel(def, to))});
    }
    const QString now = m_kept.ways.contains(field.key) ? m_kept.ways.value(field.key) : QStringLiteral("*");
    m_ways.insert(field.key, form->addChoice(fieldLabel(lead, field), ways, now));
  }
  if (m_ways.isEmpty()) form->addNote(tr("Leads have no fields of your own yet."));
}

std::optional<LeadRulesPage::Kept> LeadRulesPage::typed() const {
  const auto open = numberIn(*m_open), day = numberIn(*m_day), recycle = numberIn(*m_recycle),
             contract = numberIn(*m_contract), answer = numberIn(*m_answer);
  if (!open || !day || !recycle || !contract || !answer) return std::nullopt;
  Kept now;
  now.pool = {*open, *day, *recycle, *contract};
  now.answer = *answer > 0 ? QString::number(*answer) : QString();
  for (auto it = m_ways.begin(); it != m_ways.end(); ++it)
    if (const QString way = it.value()->currentData().toString(); way != QLatin1String("*"))
      now.ways.insert(it.key(), way);
  return now;
}

bool LeadRulesPage::isTouched() const {
  if (!m_stored) return false;
  const auto now = typed();
  return !now || !(*now == *m_stored);
}

bool LeadRulesPage::save() {
  if (!m_stored) return false;
  const auto now = typed();
  if (!now) {
    say(tr("Give whole numbers, or nothing."));
    return false;
  }
  if (auto pool = setPoolRules(m_context.workspace, now->pool); !pool.ok()) return refuse(pool.problem());
  Result<void> rest = now->answer == m_stored->answer ? Result<void>()
                                                      : writeSettings(m_context.workspace, tr("The first answer"),
                                                                      {{QLatin1String(kAnswer), now->answer}});
  if (rest.ok() && now->ways != m_stored->ways) rest = setLeadFieldMap(m_context.workspace, now->ways);
  if (!rest.ok()) return refuse(rest.problem());
  m_stored = m_kept = *now;
  saySaved();
  m_context.toastDone(tr("The rules for leads were saved"));
  return true;
}

}  // namespace relata::ui
