#include "ui/activities/quick_add.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/fold.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/records/drafts.h"
#include "ui/records/value_text.h"

namespace relata::ui {
namespace {

using Part = QuickEntry::Part;

QString iconOfKind(const QString& kind) { return kind == QLatin1String("contact") ? QStringLiteral("contacts") : kind; }

bool isSomebody(const QString& kind) { return kind == QLatin1String("contact") || kind == QLatin1String("lead"); }

}  // namespace

QuickAddLine::QuickAddLine(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_line(new QLineEdit),
      m_add(new PrimaryButton({})),
      m_chips(new QWidget),
      m_flow(new FlowLayout(m_chips, 6)),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  auto* row = new QHBoxLayout;
  row->setSpacing(kSpace2);
  m_line->setMinimumHeight(kControlHeight + 4);
  m_line->setMaxLength(500);
  row->addWidget(m_line, 1);
  row->addWidget(m_add);
  column->addLayout(row);
  m_flow->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_chips);
  m_hint->setWordWrap(true);
  column->addWidget(m_hint);
  m_chips->hide();
  setFocusProxy(m_line);
  m_line->installEventFilter(this);
  connect(m_line, &QLineEdit::textChanged, this, &QuickAddLine::read);
  connect(m_line, &QLineEdit::returnPressed, this, &QuickAddLine::add);
  connect(m_add, &QPushButton::clicked, this, &QuickAddLine::add);
  setEnabled(!context.workspace.isReadOnly());
  retranslate();
  keepDraft();
}

void QuickAddLine::keepDraft() {
  if (m_context.drafts && m_line->text().isEmpty())
    m_context.drafts->join(
        m_line, QStringLiteral("quick"), tr("Quick add"), [line = m_line] { return line->text(); },
        [line = m_line](const Draft& draft) { line->setText(draft.text); });
}

void QuickAddLine::read() {
  const QString text = m_line->text();
  say({});
  if (text.trimmed().isEmpty()) {
    m_without.clear();
    m_kind.clear();
    m_slot.cancel();
    return take({});
  }
  m_read = false;
  m_slot.ask<QuickEntry>([text, moment = typingMoment(m_context), without = m_without](
                             Reader& reader) { return readQuickEntry(reader, text, moment, without); },
                         [this](Result<QuickEntry> entry) {
                           if (!entry.ok()) return say(problemText(entry.problem()));
                           take(*entry);
                         });
}

void QuickAddLine::take(const QuickEntry& entry) {
  m_entry = entry;
  if (!m_kind.isEmpty() && !m_entry.isEmpty()) m_entry.kind = m_kind;
  m_read = true;
  if (!entry.impossibleDay.isEmpty()) say(tr("“%1” is no day of the calendar.").arg(entry.impossibleDay));
  showChips();
  if (m_addWhenRead) write();
}

void QuickAddLine::add() {
  m_addWhenRead = true;
  if (m_read) write();
}

void QuickAddLine::write() {
  m_addWhenRead = false;
  if (m_entry.isEmpty()) {
    m_line->setFocus();
    return say(problemText(Problem("quick-entry-empty")));
  }
  const bool somebody = isSomebody(m_entry.kind);
  const QString name = somebody && m_entry.person ? m_entry.person->name : m_entry.subject;
  const Act act{ActKind::Create, somebody ? m_entry.kind : QStringLiteral("activity"), {name}};
  const Result<QuickMade> made = m_context.workspace.transact(
      act, [&](Transaction& tx) { return addQuickEntry(tx, m_entry, QTimeZone::systemTimeZone()); });
  if (!made.ok()) return say(problemText(made.problem()));
  const bool known = made->contact && !made->newContact && !made->activity;
  QString text = made->lead && !made->newLead && somebody ? tr("%1 is a lead already, and was completed").arg(name)
                 : known                                  ? tr("%1 is a contact already, and was completed").arg(name)
                                                          : tr("Added: %1").arg(name);
  if (m_entry.when) text = tr("%1, %2").arg(text, whenText());
  m_context.toastDone(text);
  m_line->setText({});  // and not clear(): undoing is about the act now, no longer about its text
  if (m_context.drafts) m_context.drafts->keepNow();  // what is there must not be offered again
  Q_EMIT added();
}

QString QuickAddLine::whenText() const {
  QString moment = momentText(m_entry.when->date, m_entry.when->time);
  if (m_entry.until)
    moment = tr("%1 – %2", "hours").arg(moment, QLocale().toString(*m_entry.until, QLocale::ShortFormat));
  return m_entry.repeats ? tr("%1, %2").arg(moment, repetitionText(*m_entry.repeats)) : moment;
}

void QuickAddLine::say(const QString& problem) {
  m_hint->setText(problem.isEmpty() ? tr("A name, a number, #company, a day: each is understood. Enter adds it.")
                                    : problem);
  setTextColor(m_hint, problem.isEmpty() ? TextColor::Muted : TextColor::Bad);
}

void QuickAddLine::showChips() {
  clearLayout(m_flow);
  m_chips->setVisible(!m_entry.isEmpty());
  if (m_entry.isEmpty()) return;
  addKindChip();
  if (m_entry.when) addPartChip(Part::When, whenText(), QStringLiteral("calendar"));
  addNamedChip(Part::Person, m_entry.person, QStringLiteral("contacts"),
               m_entry.kind == QLatin1String("lead") ? tr("New lead: %1") : tr("New contact: %1"));
  addNamedChip(Part::Company, m_entry.company, QStringLiteral("company"),
               m_entry.kind == QLatin1String("lead") ? tr("Company: %1") : tr("New company: %1"));
  if (!m_entry.phone.isEmpty()) addPartChip(Part::Phone, m_entry.phone, QStringLiteral("call"));
  if (!m_entry.email.isEmpty()) addPartChip(Part::Email, m_entry.email, QStringLiteral("mail"));
}

void QuickAddLine::addKindChip() {
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& def = *registry->entity(u"activity");
  const FieldDef& kind = *def.field(u"kind");
  const bool lead = m_entry.kind == QLatin1String("lead");
  auto* chip = new Chip(isSomebody(m_entry.kind) ? entityLabel(*registry->entity(m_entry.kind))
                                                 : choiceLabel(def, kind, m_entry.kind));
  chip->setIconName(lead ? registry->entity(u"lead")->icon : iconOfKind(m_entry.kind));
  if (lead) {
    // "Lead Paint removal" may be a task.
    chip->setRemovable(true);
    connect(
        chip, &Chip::removeRequested, this,
        [this] {
          m_without << Part::Lead;
          read();
          m_line->setFocus();
        },
        Qt::QueuedConnection);
  } else if (!isSomebody(m_entry.kind)) {
    auto* menu = new QMenu(chip);
    for (const ChoiceDef& choice : kind.choices)
      menu->addAction(choiceLabel(def, kind, choice.key), this, [this, key = choice.key] {
        m_kind = key;
        m_entry.kind = key;
        QMetaObject::invokeMethod(this, &QuickAddLine::showChips, Qt::QueuedConnection);
      });
    chip->setMenu(menu);
    chip->setToolTip(tr("What it becomes"));
  }
  m_flow->addWidget(chip);
  chip->show();
}

void QuickAddLine::addPartChip(Part part, const QString& text, const QString& icon) {
  auto* chip = new Chip(text);
  chip->setIconName(icon);
  chip->setRemovable(true);
  // The chip that speaks is made anew.
  connect(
      chip, &Chip::removeRequested, this,
      [this, part] {
        m_without << part;
        read();
        m_line->setFocus();
      },
      Qt::QueuedConnection);
  m_flow->addWidget(chip);
  chip->show();
}

void QuickAddLine::addNamedChip(Part part, const std::optional<QuickEntry::Named>& named, const QString& icon,
                                const QString& newText) {
  if (!named) return;
  const bool lead = named->isLead && m_entry.kind != QLatin1String("lead");
  addPartChip(part,
              !named->id ? newText.arg(named->name)
              : lead     ? tr("Lead: %1").arg(named->name)
                         : named->name,
              lead ? m_context.workspace.registry()->entity(u"lead")->icon : icon);
  if (named->namesakes.isEmpty()) return;
  auto* others = new Chip(othersText(*named, newText));
  auto* menu = new QMenu(others);
  for (const Concerned& other : named->namesakes)
    menu->addAction(other.id ? other.title + QStringLiteral("  ") + other.id.text(QString()) : newText.arg(other.title),
                    this, [this, part, other] { choose(part, other); });
  others->setMenu(menu);
  m_flow->addWidget(others);
  others->show();
}

QString QuickAddLine::othersText(const QuickEntry::Named& named, const QString& newText) {
  const QList<Concerned>& others = named.namesakes;
  const auto isNamesake = [&](const Concerned& other) { return other.id && fold(other.title) == fold(named.name); };
  if (named.id && std::all_of(others.begin(), others.end(), isNamesake))
    return tr("%n more of that name", nullptr, static_cast<int>(others.size()));
  if (others.size() > 1) return tr("May be one of %n others", nullptr, static_cast<int>(others.size()));
  const Concerned& other = others.first();
  return other.id ? tr("May be %1").arg(other.title) : newText.arg(other.title);
}

void QuickAddLine::choose(Part part, const Concerned& other) {
  QuickEntry::Named& named = part == Part::Person ? *m_entry.person : *m_entry.company;
  const Concerned before{named.isLead ? QStringLiteral("lead") : other.entity, named.id, named.name};
  named.namesakes.removeIf([&](const Concerned& one) { return one.id == other.id; });
  named.namesakes << before;
  named.id = other.id;
  named.name = other.title;
  named.isLead = other.entity == QLatin1String("lead");
  QMetaObject::invokeMethod(this, &QuickAddLine::showChips, Qt::QueuedConnection);
}

void QuickAddLine::retranslate() {
  m_line->setPlaceholderText(tr("Call Wang Fang +86 138… tomorrow 3pm #company"));
  m_line->setAccessibleName(tr("Quick add"));
  m_add->setText(tr("Add"));
  say({});
  showChips();
}

void QuickAddLine::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

/// A field takes Ctrl+Z even where it has nothing to undo; then the window's undo is meant.
bool QuickAddLine::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_line && event->type() == QEvent::ShortcutOverride) {
    const auto* keys = static_cast<QKeyEvent*>(event);
    if ((keys->matches(QKeySequence::Undo) && !m_line->isUndoAvailable()) ||
        (keys->matches(QKeySequence::Redo) && !m_line->isRedoAvailable())) {
      event->ignore();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

QuickAddSheet::QuickAddSheet(const RecordContext& context, QWidget* window)
    : Overlay(window), m_line(new QuickAddLine(context)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace3);
  column->addWidget(m_line);
  column->addStretch();
  setPreferredSize({680, 170});
  connect(m_line, &QuickAddLine::added, this, &Overlay::dismiss);
}

void QuickAddSheet::ask() {
  open();
  m_line->keepDraft();
  m_line->line().setFocus(Qt::PopupFocusReason);
  m_line->line().selectAll();
}

}  // namespace relata::ui
