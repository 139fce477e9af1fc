#include "ui/records/record_form.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "core/base/address_order.h"
#include "core/base/names.h"
#include "core/duplicates/duplicate_words.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/records/drafts.h"
#include "ui/records/field_editor.h"
#include "ui/records/form_text.h"
#include "ui/records/page_words.h"

namespace relata::ui {
namespace {

constexpr int kRestMs = 250;  // after the last key, before it is looked whether somebody is there already

bool offered(const FieldDef& field) {
  return field.kind != Kind::Computed && !field.is(FieldFlag::ReadOnly) && !field.is(FieldFlag::Hidden);
}

// Suggested fields come first, and a title that the program does not make up itself.
bool comesFirst(const FieldDef& field) {
  const bool neededTitle = field.is(FieldFlag::Required) && !field.is(FieldFlag::FilledIn);
  return offered(field) && (field.is(FieldFlag::Suggested) || neededTitle);
}

/// Where the language of the window puts the family name first (Chinese), it is asked for first; the parts of an
/// address stand as the country of the window writes them.
QList<const FieldDef*> inReadingOrder(const EntityDef& def) {
  QList<const FieldDef*> fields = allFields(def);
  const qsizetype given = fields.indexOf(def.field(u"given_name"));
  const qsizetype family = fields.indexOf(def.field(u"family_name"));
  if (given >= 0 && family > given && isFamilyFirst(QLocale().bcp47Name())) fields.move(family, given);
  QStringList keys;
  for (const FieldDef* field : std::as_const(fields)) keys << field->key;
  keys = inAddressOrder(keys, countryHere());
  for (qsizetype i = 0; i < keys.size(); ++i) fields[i] = def.field(keys[i]);
  return fields;
}

}  // namespace

RecordForm::RecordForm(const RecordContext& context, const QString& entity, const QHash<QString, Value>& given,
                       QWidget* parent, Place place)
    : QWidget(parent),
      m_context(context),
      m_registry(context.workspace.registry()),
      m_def(*m_registry->entity(entity)),
      m_given(given),
      m_title(new TextLabel({}, TextRole::Title)),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_problem(new TextLabel({}, TextRole::Small, TextColor::Bad)),
      m_more(new Button({}, ButtonKind::Quiet)),
      m_save(new PrimaryButton({})),
      m_cancel(new Button({})),
      m_banner(new Banner(Tone::Warning, {})),
      m_later(new QTimer(this)),
      m_slot(context.reads, this),
      m_place(place) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  const int margin = place == Place::Inline ? 0 : kSpace4;
  column->setContentsMargins(margin, margin, margin, margin);
  column->setSpacing(kSpace2);
  column->addWidget(m_title);
  column->addWidget(m_banner);
  m_banner->hide();
  m_later->setSingleShot(true);
  m_later->setInterval(kRestMs);
  connect(m_later, &QTimer::timeout, this, &RecordForm::lookForSimilar);
  connect(&context.workspace.notifier(), &ChangeNotifier::changed, this, [this] { m_looked.reset(); });
  QSet<QString> first;
  for (const FieldDef* field : inReadingOrder(m_def))
    if (comesFirst(*field) && shows(*field)) {
      first << field->key;
      addRow(column, *field);
    }
  column->addWidget(m_more, 0, Qt::AlignLeft);
  addMore(column, first);
  column->addStretch();
  outer->addWidget(place == Place::Inline ? content : scrolled(content), 1);
  auto* foot = new QVBoxLayout;
  foot->setContentsMargins(margin, kSpace2, margin, kSpace3);
  m_problem->setWordWrap(true);
  m_problem->hide();
  foot->addWidget(m_problem);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_hint, 1);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_save);
  foot->addLayout(buttons);
  outer->addLayout(foot);
  connect(m_save, &QPushButton::clicked, this, &RecordForm::save);
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    setAside();
    Q_EMIT cancelled();
  });
  retranslate();
  for (const FieldDef* field : inReadingOrder(m_def))
    if (first.contains(field->key)) {
      setFocusProxy(m_rows.value(field->key).editor->input());
      break;
    }
  if (place == Place::Panel) keepAs(QStringLiteral("new/") + m_def.key, m_title->text());
}

void RecordForm::keepAs(const QString& key, const QString& title) {
  if (!m_context.drafts) return;
  // Of a record that is changed only what is: another device may have changed the rest until this comes back.
  const auto editors = [this](bool all) {
    QHash<QString, FieldEditor*> some;
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it)
      if (all || !it->isAsItWas(it->editor->value())) some.insert(it.key(), it->editor);
    return some;
  };
  m_context.drafts->join(
      this, key, title, [this, editors] { return m_touched ? formText(m_def, editors(false)) : QString(); },
      [this, editors](const Draft& draft) {
        restoreFormText(m_def, editors(true), draft.text);
        m_touched = true;
        ++m_edits;
        m_later->start();
      });
}

void RecordForm::setAside() {
  m_slot.cancel();  // nor is it saved any more
  setSaving(false);
  if (m_context.drafts) m_context.drafts->setAside(this);
}

bool RecordForm::shows(const FieldDef& field) const { return m_place == Place::Panel || !m_given.contains(field.key); }

void RecordForm::edit(const Record& record, const QHash<qint64, QString>& titles) {
  m_edited = record.id();
  for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
    it->editor->setValue(record.value(it.key()), titles);
    it->untouched = it->editor->value();
  }
  m_touched = false;
  retranslate();
}

void RecordForm::addRow(QVBoxLayout* column, const FieldDef& field) {
  Row row;
  row.label = new TextLabel({}, TextRole::Small, TextColor::Secondary);
  row.editor = makeFieldEditor(m_context, m_registry, m_def, field, EditorPlace::Form, this);
  row.problem = new TextLabel({}, TextRole::Small, TextColor::Bad);
  row.problem->setWordWrap(true);
  row.problem->hide();
  row.label->setBuddy(row.editor->input());
  row.editor->input()->installEventFilter(this);
  if (const auto given = m_given.constFind(field.key); given != m_given.constEnd()) {
    LinkTitles titles;
    if (field.kind == Kind::Link)
      if (const auto title = guarded([&] { return m_context.workspace.read()->title(field, given->id()); }); title.ok())
        titles.insert(given->id().bits(), *title);
    row.editor->setValue(*given, titles);
  }
  auto* box = new QVBoxLayout;
  box->setSpacing(3);
  box->addWidget(row.label);
  box->addWidget(row.editor);
  box->addWidget(row.problem);
  column->addLayout(box);
  connect(row.editor, &FieldEditor::edited, this, [this, problem = row.problem] {
    m_touched = true;
    ++m_edits;
    m_later->start();
    problem->hide();
    m_problem->hide();
    setSavesAnyway(false);
  });
  connect(row.editor, &FieldEditor::accepted, this, [this] { ++m_edits; });  // a link that was chosen
  m_rows.insert(field.key, row);
}

void RecordForm::addMore(QVBoxLayout* column, const QSet<QString>& first) {
  auto* more = new QWidget;
  auto* inner = new QVBoxLayout(more);
  inner->setContentsMargins(0, 0, 0, 0);
  inner->setSpacing(kSpace2);
  QString section = QStringLiteral("\n");
  for (const FieldDef* one : inReadingOrder(m_def)) {
    const FieldDef& field = *one;
    if (first.contains(field.key) || !offered(field) || !shows(field)) continue;
    if (field.section != section && !field.section.isEmpty()) {
      auto* heading = new TextLabel({}, TextRole::Strong);
      inner->addSpacing(kSpace1);
      inner->addWidget(heading);
      m_headings.append({heading, &field});
    }
    section = field.section;
    addRow(inner, field);
  }
  more->hide();
  m_more->setVisible(inner->count() > 0);
  column->addWidget(more);
  connect(m_more, &QPushButton::clicked, this, [this, more] {
    more->setVisible(!more->isVisible());
    m_more->setText(more->isVisible() ? tr("Fewer fields") : tr("More fields"));
  });
}

Record RecordForm::draft() const {
  Record record(m_def);
  for (auto it = m_given.begin(); it != m_given.end(); ++it) record.set(it.key(), it.value());
  for (auto it = m_rows.begin(); it != m_rows.end(); ++it)
    if (const Result<Value> value = it->editor->value(); value.ok()) record.set(it.key(), *value);
  return record;
}

/// Two of one name cannot be told apart by it: what each has besides stands behind it.
void RecordForm::tellApart(Reader& reader, const EntityDef& def, qint64 id, QString& title) {
  const std::optional<Record> record = reader.record(def, Id(id));
  if (!record) return;
  for (const char* key : {"email", "phone", "company", "city"}) {
    const FieldDef* field = def.field(QString::fromLatin1(key));
    if (!field || record->value(key).isNull()) continue;
    const QString more = field->kind == Kind::Link ? reader.title(*field, record->value(key).id()) : record->text(key);
    if (more.isEmpty()) continue;
    title = tr("%1 · %2").arg(title, more);
    return;
  }
}

RecordForm::Similar RecordForm::readSimilar(Reader& reader, const Record& draft) {
  Similar similar;
  similar.pairs = similarTo(reader, draft);
  QSet<qint64> ids;
  for (const DuplicatePair& pair : similar.pairs) ids << pair.a.bits();
  similar.titles = reader.titles(draft.def(), ids);
  if (ids.size() > 1)
    for (const qint64 id : std::as_const(ids)) tellApart(reader, draft.def(), id, similar.titles[id]);
  return similar;
}

void RecordForm::lookForSimilar() {
  if (!isMergeable(m_def)) return;
  m_slot.ask<Similar>([draft = draft(), registry = m_registry](Reader& reader) { return readSimilar(reader, draft); },
                      [this, edits = m_edits](Result<Similar> similar) {
                        // A hint that cannot be given is none.
                        takeSimilar(similar.ok() ? *std::move(similar) : Similar(), edits);
                      });
}

void RecordForm::takeSimilar(Similar similar, int edits) {
  m_similar = std::move(similar);
  m_looked = edits;
  showSimilar();
  if (!m_isSaving) return;
  setSaving(false);
  save();  // what was typed meanwhile is looked up and saved, too
}

void RecordForm::showSimilar() {
  m_banner->setVisible(!m_similar.pairs.isEmpty());
  if (m_similar.pairs.isEmpty()) return;
  const DuplicatePair& surest = m_similar.pairs.first();
  const QString title = m_similar.titles.value(surest.a.bits());
  const QString evidence = evidenceText(m_def, surest.points);
  m_banner->setMessage(Tone::Warning, surest.score.band == DuplicateBand::Suggest
                                          ? tr("%1 is there already: %2").arg(title, evidence)
                                          : tr("%1 may be the same: %2").arg(title, evidence));
  m_banner->clearActions();
  for (const DuplicatePair& pair : m_similar.pairs) {
    const QString name = m_similar.titles.value(pair.a.bits());
    m_banner->addAction(m_similar.pairs.size() == 1 ? tr("Open it instead") : tr("Open %1").arg(name),
                        [this, id = pair.a] { Q_EMIT openRequested(id); });
  }
}

/// Whether it was looked for those who may be there already. Of a record that is changed nobody asks.
bool RecordForm::isKnown() const { return m_edited || m_savesAnyway || !isMergeable(m_def) || m_looked == m_edits; }

bool RecordForm::stopsAtDouble() {
  if (m_edited || m_savesAnyway || m_similar.pairs.isEmpty()) return false;
  const DuplicatePair& surest = m_similar.pairs.first();
  if (surest.score.band != DuplicateBand::Suggest) return false;
  setSavesAnyway(true);
  m_problem->setText(
      tr("%1 is there already. Open it, or save this one as well.").arg(m_similar.titles.value(surest.a.bits())));
  m_problem->show();
  return true;
}

void RecordForm::setSaving(bool on) {
  m_isSaving = on;
  m_hint->setText(on ? tr("Looking whether it is there already…") : tr("Ctrl+Enter saves"));
}

void RecordForm::setSavesAnyway(bool on) {
  m_savesAnyway = on;
  m_save->setText(on ? tr("Save anyway") : tr("Save"));
}

/// What nobody changed is not written: an editor may show less than the value holds, such as no seconds.
bool RecordForm::Row::isAsItWas(const Result<Value>& now) const {
  if (!untouched || untouched->ok() != now.ok()) return false;
  return now.ok() ? **untouched == *now : untouched->problem().arguments == now.problem().arguments;
}

/// What is typed; nothing where some of it cannot be, and says so.
std::optional<Record> RecordForm::typed() {
  Record record(m_def);
  if (!m_edited)
    for (auto it = m_given.begin(); it != m_given.end(); ++it) record.set(it.key(), it.value());
  bool right = true;
  for (const FieldDef& field : m_def.fields) {
    const Row row = m_rows.value(field.key);
    if (!row.editor) continue;
    const Result<Value> value = row.editor->value();
    if (row.isAsItWas(value)) continue;
    if (value.ok()) {
      record.set(field.key, *value);
      continue;
    }
    if (right) row.editor->input()->setFocus();
    right = false;
    showProblem(value.problem());
  }
  return right ? std::optional<Record>(record) : std::nullopt;
}

void RecordForm::save() {
  if (m_isSaving) return;
  const std::optional<Record> record = typed();
  if (!record) return;
  // Whoever types fast saves before the hint is there. At a million records the window must not wait for it.
  m_later->stop();
  if (!isKnown()) {
    setSaving(true);
    return lookForSimilar();
  }
  if (stopsAtDouble()) return;
  QString title = record->title();
  if (title.isEmpty()) title = (record->text("given_name") + QLatin1Char(' ') + record->text("family_name")).trimmed();
  const Result<Id> made = write(*record, title);
  if (!made.ok()) return showProblem(made.problem());
  if (m_context.drafts) m_context.drafts->leave(this);
  Q_EMIT saved(*made);
}

Result<Id> RecordForm::write(const Record& record, const QString& title) {
  if (m_edited) {
    const Result<void> done = editRecord(m_context, m_def, m_edited, title, record.values());
    return done.ok() ? Result<Id>(m_edited) : Result<Id>(done.problem());
  }
  return m_context.workspace.transact({ActKind::Create, m_def.key, {title}}, [&](Transaction& tx) {
    Record fresh(*tx.registry().entity(m_def.key));
    for (auto it = record.values().begin(); it != record.values().end(); ++it) fresh.set(it.key(), it.value());
    return tx.insertGiven(fresh);
  });
}

void RecordForm::showProblem(const Problem& problem) {
  const Row row = m_rows.value(problem.field);
  if (!row.editor) {
    m_problem->setText(problemText(problem));
    m_problem->show();
    return;
  }
  if (!row.editor->isVisible() && isVisible() && m_more->text() == tr("More fields")) m_more->click();
  row.editor->setProblem(problemText(problem));
  row.problem->setText(problemText(problem));
  row.problem->show();
}

void RecordForm::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return m_cancel->click();
  QWidget::keyPressEvent(event);
}

bool RecordForm::eventFilter(QObject* watched, QEvent* event) {
  if (isCtrlEnter(*event)) {
    save();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void RecordForm::retranslate() {
  showSimilar();
  const QString label = inSentence(entityLabel(m_def));
  m_title->setText(m_edited ? tr("Edit %1").arg(label) : tr("New %1").arg(label));
  setSaving(m_isSaving);
  m_more->setText(tr("More fields"));
  setSavesAnyway(m_savesAnyway);
  m_cancel->setText(tr("Cancel"));
  for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
    const FieldDef& field = *m_def.field(it.key());
    const QString name = fieldLabel(m_def, field);
    const bool needed = field.is(FieldFlag::Required) && !field.is(FieldFlag::FilledIn);
    it->label->setText(needed ? tr("%1 (needed)").arg(name) : name);
    it->editor->input()->setAccessibleName(name);
  }
  for (const auto& [heading, field] : m_headings) heading->setText(sectionLabel(m_def, *field));
}

void RecordForm::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
