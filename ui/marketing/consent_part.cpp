#include "ui/marketing/consent_part.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/marketing/part_words.h"
#include "ui/marketing/person_sheet.h"
#include "ui/records/field_editor.h"

namespace relata::ui {
namespace {

constexpr int kSheetWidth = 360;

QString s(const char* text) { return QString::fromUtf8(text); }

struct Ledger {
  QList<ConsentState> states;
  QList<SuppressedChannel> suppressed;
  bool noBasis = false;
};

}  // namespace

ConsentPart::ConsentPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent), m_context(context), m_slot(context.reads, this) {
  m_column = columnInCard(this, kSpace1);
  setAccessibleName(tr("Consent"));
  connect(&context.workspace.notifier(), &ChangeNotifier::changed, this, [this](const ChangeSetPtr& changes) {
    if (m_person && changes && (changes->touches(s("consent")) || changes->touches(s("suppression")))) read();
  });
}

void ConsentPart::show(const RecordView& view, bool writable) {
  if (m_person != view.record.id()) {
    m_states.clear();
    m_suppressed.clear();
  }
  m_person = view.record.id();
  m_registry = view.registry;
  m_writable = writable;
  rebuild();
  read();
}

void ConsentPart::read() {
  m_slot.ask<Ledger>(
      [person = m_person, now = m_context.time()](Reader& reader) {
        db::Connection& connection = reader.connection();
        return Ledger{consentsOf(connection, person, now), suppressedChannels(connection, person),
                      hasNoBasisLeft(connection, person, now)};
      },
      [this](Result<Ledger> ledger) {
        if (!ledger.ok()) return;
        m_states = ledger->states;
        m_suppressed = ledger->suppressed;
        m_noBasis = ledger->noBasis;
        rebuild();
      });
}

QString ConsentPart::choiceText(const char* field, const QString& key) const {
  const EntityDef& def = *m_registry->entity(u"consent");
  return choiceLabel(def, *def.field(QString::fromLatin1(field)), key);
}

QString ConsentPart::whyText(const ConsentState& state) const {
  if (!state.answer.allowed) return problemText(state.answer.reason);
  QStringList words{tr("given on %1").arg(dayText(state.givenAt))};
  if (state.basis != QLatin1String("consent")) words << choiceText("basis", state.basis);
  if (!state.source.isEmpty()) words << state.source;
  return words.join(QString::fromUtf8(" · "));
}

void ConsentPart::rebuild() {
  clearLayout(m_column);
  m_lines.clear();
  m_column->addWidget(new TextLabel(tr("Consent"), TextRole::Strong));
  auto* actions = new QWidget;  // in as many lines as the page is narrow
  auto* flow = new FlowLayout(actions, kSpace1);
  auto* known = new Button(tr("What is known…"), ButtonKind::Quiet);
  known->setAccessibleName(tr("What is known of this person: have it, or erase it"));
  connect(known, &QPushButton::clicked, this, [this, known] { new PersonSheet(m_context, m_person, known); });
  flow->addWidget(known);
  if (m_writable) {
    auto* give = new Button(tr("Note a consent…"), ButtonKind::Quiet);
    connect(give, &QPushButton::clicked, this, [this, give] { new ConsentSheet(m_context, m_person, give); });
    flow->addWidget(give);
    auto* nothing = new Button(tr("Nothing more"), ButtonKind::Quiet);
    nothing->setToolTip(tr("Withdraws everything, and puts all their addresses on the suppression list"));
    nothing->setAccessibleName(tr("Nothing more: withdraw everything, by every channel"));
    connect(nothing, &QPushButton::clicked, this, &ConsentPart::withdrawEverything);
    flow->addWidget(nothing);
  }
  m_column->addWidget(actions);
  for (const ConsentState& state : std::as_const(m_states)) addLine(state);
  const auto say = [this](const QString& text, TextColor color) {
    auto* label = new TextLabel(text, TextRole::Small, color);
    label->setWordWrap(true);
    m_column->addWidget(label);
  };
  if (m_states.isEmpty()) say(tr("None is known, so no campaign may write to them."), TextColor::Muted);
  for (const SuppressedChannel& one : std::as_const(m_suppressed)) {
    const EntityDef& list = *m_registry->entity(u"suppression");
    m_lines << tr("%1: on the suppression list since %2 (%3)")
                   .arg(choiceText("channel", one.channel), dayText(one.at),
                        choiceLabel(list, *list.field(u"reason"), one.reason));
    say(m_lines.last(), TextColor::Secondary);
  }
  if (m_noBasis)
    say(tr("Everything was withdrawn, and no business is left on which this person may be kept: consider erasing "
           "them."),
        TextColor::Warning);
}

void ConsentPart::addLine(const ConsentState& state) {
  const QString what =
      choiceText("purpose", state.purpose) + QString::fromUtf8(" · ") + choiceText("channel", state.channel);
  const QString why = whyText(state);
  m_lines << what + QStringLiteral(": ") + why;
  auto* row = new QHBoxLayout;
  row->setSpacing(kSpace2);
  row->addWidget(
      new TonePill(state.answer.allowed ? tr("yes") : tr("no"), state.answer.allowed ? Tone::Good : Tone::Bad), 0,
      Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(new TextLabel(what));
  auto* reason = new TextLabel(why, TextRole::Small, TextColor::Secondary);
  reason->setWordWrap(true);
  words->addWidget(reason);
  row->addLayout(words, 1);
  if (m_writable && !state.isWithdrawn) {
    auto* button = new Button(tr("Withdraw"), ButtonKind::Quiet);
    button->setAccessibleName(tr("Withdraw: %1").arg(what));
    connect(button, &QPushButton::clicked, this,
            [this, purpose = state.purpose, channel = state.channel] { withdraw(purpose, channel); });
    row->addWidget(button, 0, Qt::AlignTop);
  }
  m_column->addLayout(row);
}

void ConsentPart::withdraw(const QString& purpose, const QString& channel) {
  const Result<Withdrawn> done = withdrawConsent(m_context.workspace, Withdrawal{m_person, purpose, channel, {}});
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(tr("The consent is withdrawn"));
}

void ConsentPart::withdrawEverything() {
  const Result<Withdrawn> done = withdrawConsent(m_context.workspace, Withdrawal{m_person, {}, {}, {}});
  if (!done.ok()) return m_context.complain(done.problem());
  if (done->anything())
    m_context.toastDone(tr("Nothing is sent to them any more, by any channel"));
  else
    m_context.toast(
        tr("Nothing was left to withdraw: there is no address that is not on the suppression list already"));
}

void ConsentPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_registry) rebuild();
  QWidget::changeEvent(event);
}

ConsentSheet::ConsentSheet(const RecordContext& context, Id person, QWidget* anchor)
    : Popup(anchor, kSheetWidth),
      m_context(context),
      m_person(person),
      m_purpose(new QComboBox),
      m_channel(new QComboBox),
      m_basis(new QComboBox),
      m_source(new QLineEdit),
      m_wording(new QLineEdit),
      m_problem(new TextLabel({}, TextRole::Small, TextColor::Bad)) {
  const RegistryPtr registry = context.workspace.registry();
  const EntityDef& def = *registry->entity(u"consent");
  const auto fill = [&](QComboBox* box, const char* key) {
    const FieldDef& field = *def.field(QString::fromLatin1(key));
    for (const ChoiceDef& choice : field.choices) box->addItem(choiceLabel(def, field, choice.key), choice.key);
    box->setAccessibleName(fieldLabel(def, field));
    return fieldLabel(def, field);
  };
  const auto label = [&](QLineEdit* line, const char* key) {
    const QString text = fieldLabel(def, *def.field(QString::fromLatin1(key)));
    line->setAccessibleName(text);
    return text;
  };
  auto* form = new QFormLayout;
  form->addRow(fill(m_purpose, "purpose"), m_purpose);
  form->addRow(fill(m_channel, "channel"), m_channel);
  form->addRow(fill(m_basis, "basis"), m_basis);
  form->addRow(label(m_source, "source"), m_source);
  form->addRow(label(m_wording, "wording"), m_wording);
  const auto edit = [&](const char* key) {
    const FieldDef& field = *def.field(QString::fromLatin1(key));
    FieldEditor* editor = makeFieldEditor(context, registry, def, field, EditorPlace::Cell, this);
    editor->input()->setAccessibleName(fieldLabel(def, field));
    form->addRow(fieldLabel(def, field), editor);
    return editor;
  };
  m_given = edit("given_at");
  if (auto* line = qobject_cast<QLineEdit*>(m_given->input()))
    line->setPlaceholderText(tr("now, or a day: 2026-03-14 10:00, yesterday …"));
  m_proof = edit("proof");
  m_expires = edit("expires");
  m_source->setPlaceholderText(tr("Where they agreed: form, call, fair"));
  column()->addLayout(form);
  m_problem->setWordWrap(true);
  m_problem->hide();
  column()->addWidget(m_problem);
  auto* save = new PrimaryButton(tr("Note it"));
  column()->addWidget(save, 0, Qt::AlignRight);
  connect(save, &QPushButton::clicked, this, &ConsentSheet::save);
  openBelow(m_purpose);
}

void ConsentSheet::complain(const Problem& problem) {
  m_problem->setText(problemText(problem));
  m_problem->show();
  settle();
}

void ConsentSheet::save() {
  for (FieldEditor* editor : {m_given, m_proof, m_expires})
    if (const Result<Value> typed = editor->value(); !typed.ok()) {
      editor->input()->setFocus();
      return complain(typed.problem());
    }
  Consent consent;
  consent.person = m_person;
  consent.purpose = m_purpose->currentData().toString();
  consent.channel = m_channel->currentData().toString();
  consent.basis = m_basis->currentData().toString();
  consent.source = m_source->text().trimmed();
  consent.wording = m_wording->text().trimmed();
  consent.proof = m_proof->value()->text().trimmed();
  if (const Value given = *m_given->value(); !given.isNull()) consent.givenAt = given.integer();
  if (const Value last = *m_expires->value(); !last.isNull())
    consent.expires = QDate::fromString(last.text(), Qt::ISODate);
  const Result<Id> made = giveConsent(m_context.workspace, consent);
  if (!made.ok()) return complain(made.problem());
  m_context.toastDone(tr("The consent is noted"));
  close();
}

}  // namespace relata::ui
