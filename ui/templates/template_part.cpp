#include "ui/templates/template_part.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include "core/templates/merge_field.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/link_text.h"
#include "ui/kit/markdown_text.h"
#include "ui/kit/marks.h"
#include "ui/records/drafts.h"
#include "ui/records/link_picker.h"
#include "ui/records/template_menu.h"
#include "ui/templates/merge_field_menu.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr int kBodyHeight = 200;
constexpr int kPreviewHeight = 170;
constexpr int kPauseMs = 150;  // between the last key and the next preview
constexpr qsizetype kMostProblems = 5;

QString s(const char* text) { return QString::fromUtf8(text); }

bool isNote(const Record& record) { return record.text("kind") == QLatin1String("note"); }

struct Candidate {
  Id id;
  QString title;
};

/// The record of that kind that was changed last.
Candidate lastChanged(Reader& reader, const QString& entity) {
  const EntityDef* def = reader.registry().entity(entity);
  const auto order = parseSort(QStringLiteral("-changed"), *def, reader.registry());
  if (!order.ok()) return {};
  const std::vector<qint64> ids = reader.ids({entity, {}, *order, false}, 1);
  if (ids.empty()) return {};
  return {Id(ids.front()), reader.titles(*def, {ids.front()}).value(ids.front())};
}

}  // namespace

TemplatePart::TemplatePart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_first(context.reads, this),
      m_slot(context.reads, this),
      m_inUse(nullptr),
      m_subjectLabel(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_subject(new QLineEdit),
      m_bodyLabel(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_body(new QPlainTextEdit),
      m_insert(new Button({})),
      m_save(new PrimaryButton({})),
      m_revert(new Button({}, ButtonKind::Quiet)),
      m_unsaved(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_wrong(new QVBoxLayout),
      m_heading(new TextLabel({}, TextRole::Strong)),
      m_pickerPlace(new QWidget),
      m_shownSubject(new TextLabel({}, TextRole::Strong)),
      m_shown(new QPlainTextEdit),
      m_notePlace(new QVBoxLayout),
      m_missingMark(new IconMark(QStringLiteral("warning"), Tone::Warning)),
      m_missingText(new TextLabel({}, TextRole::Small, TextColor::Warning)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace1);
  column->addWidget(m_subjectLabel);
  column->addWidget(m_subject);
  column->addWidget(m_bodyLabel);
  m_body->setTabChangesFocus(true);
  m_body->setFixedHeight(kBodyHeight);
  column->addWidget(m_body);
  m_wrong->setSpacing(2);
  column->addLayout(m_wrong);
  auto* row = new QHBoxLayout;
  m_insert->setIcon(icon("plus"));
  row->addWidget(m_insert);
  row->addStretch();
  row->addWidget(m_revert);
  row->addWidget(m_save);
  column->addLayout(row);
  m_unsaved->setWordWrap(true);
  column->addWidget(m_unsaved);
  column->addSpacing(kSpace2);
  auto* above = new QHBoxLayout;
  above->addWidget(m_heading);
  auto* place = new QHBoxLayout(m_pickerPlace);
  place->setContentsMargins(0, 0, 0, 0);
  above->addWidget(m_pickerPlace, 1);
  column->addLayout(above);
  auto* missing = new QHBoxLayout;
  missing->addWidget(m_missingMark, 0, Qt::AlignTop);
  m_missingText->setWordWrap(true);
  missing->addWidget(m_missingText, 1);
  column->addLayout(missing);
  m_shownSubject->setWordWrap(true);
  column->addWidget(m_shownSubject);
  m_shown->setReadOnly(true);
  m_shown->setTabChangesFocus(true);
  m_shown->setFixedHeight(kPreviewHeight);
  column->addWidget(m_shown);
  column->addLayout(m_notePlace);
  m_later.setSingleShot(true);
  m_later.setInterval(kPauseMs);
  for (QWidget* field : std::initializer_list<QWidget*>{m_subject, m_body}) field->installEventFilter(this);
  connect(&m_later, &QTimer::timeout, this, &TemplatePart::preview);
  connect(m_subject, &QLineEdit::textChanged, this, &TemplatePart::check);
  connect(m_body, &QPlainTextEdit::textChanged, this, &TemplatePart::check);
  connect(m_insert, &QPushButton::clicked, this, &TemplatePart::offerFields);
  connect(m_save, &QPushButton::clicked, this, &TemplatePart::save);
  connect(m_revert, &QPushButton::clicked, this, [this] {
    m_subject->setText(m_view->record.text("subject"));
    m_body->setPlainText(m_view->record.text("body"));
  });
  retranslate();
}

void TemplatePart::show(const RecordView& view, bool writable) {
  const bool another = !m_view || m_view->record.id() != view.record.id();
  const bool touched = !another && isTouched();
  if (another) putAside();
  m_view = view;
  m_writable = writable;
  if (!touched) {
    const QSignalBlocker quietSubject(m_subject);
    const QSignalBlocker quietBody(m_body);
    m_subject->setText(view.record.text("subject"));
    if (m_body->toPlainText() != view.record.text("body")) m_body->setPlainText(view.record.text("body"));
    m_subject->setCursorPosition(0);
  }
  if (another) takeUp();
  m_subject->setReadOnly(!writable);
  m_body->setReadOnly(!writable);
  retranslate();
  chooseRecord();
  check();
}

QString TemplatePart::draftKey() const {
  return QStringLiteral("template/template/%1").arg(m_view->record.id().bits());
}

/// What was typed waits for its template while others are looked at, and stays a draft.
void TemplatePart::putAside() {
  if (!m_view || !isTouched()) return;
  const Waiting waiting{kept(), new QObject(this)};
  if (m_context.drafts) {
    m_context.drafts->leave(this);
    m_context.drafts->hold(waiting.keeper, draftKey(), tr("Template %1").arg(m_view->record.title()), waiting.text);
  }
  m_waiting.insert(m_view->record.id().bits(), waiting);
}

void TemplatePart::takeUp() {
  const Waiting waiting = m_waiting.take(m_view->record.id().bits());
  if (!waiting.text.isEmpty()) restore(waiting.text);
  if (m_context.drafts)
    m_context.drafts->join(
        this, draftKey(), tr("Template %1").arg(m_view->record.title()), [this] { return kept(); },
        [this](const Draft& draft) { restore(draft.text); });
  delete waiting.keeper;
}

bool TemplatePart::isTouched() const {
  return m_view &&
         (m_subject->text() != m_view->record.text("subject") || m_body->toPlainText() != m_view->record.text("body"));
}

QString TemplatePart::kept() const {
  if (!isTouched()) return {};
  return QString::fromUtf8(
      QJsonDocument(QJsonObject{{s("subject"), m_subject->text()}, {s("body"), m_body->toPlainText()}})
          .toJson(QJsonDocument::Compact));
}

void TemplatePart::restore(const QString& text) {
  const QJsonObject kept = QJsonDocument::fromJson(text.toUtf8()).object();
  m_subject->setText(kept[s("subject")].toString());
  m_body->setPlainText(kept[s("body")].toString());
}

Record TemplatePart::draft() const {
  Record record = m_view->record;
  record.set("subject", m_subject->text());
  record.set("body", m_body->toPlainText());
  return record;
}

MergeFieldMenu* TemplatePart::offerFields() {
  if (!m_view || !m_writable) return nullptr;
  const RegistryPtr registry = m_context.workspace.registry();
  auto* menu = new MergeFieldMenu(m_insert, offeredFields(registry->entity(m_view->record.text("used_on")), *registry));
  connect(menu, &MergeFieldMenu::chosen, this, [this](const QString& name) {
    const QString placeholder = QStringLiteral("{{%1}}").arg(name);
    if (m_inUse) {
      m_inUse->insert(placeholder);
      m_inUse->setFocus(Qt::PopupFocusReason);
    } else {
      m_body->insertPlainText(placeholder);
      m_body->setFocus(Qt::PopupFocusReason);
    }
  });
  menu->openBelow(&menu->search());
  return menu;
}

/// As typed: what is wrong stands below the text, and leads to its place.
void TemplatePart::check() {
  if (!m_view) return;
  clearLayout(m_wrong);
  m_problems.clear();
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& def = m_view->record.def();
  const QList<Problem> problems = templateProblems(draft(), *registry);
  for (const Problem& problem : problems) {
    m_problems << tr("%1: %2").arg(fieldLabel(def, *def.field(problem.field)), problemText(problem));
    if (m_problems.size() > kMostProblems) continue;
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new IconMark(QStringLiteral("error"), Tone::Bad, 14), 0, Qt::AlignTop);
    auto* words = new TextLabel(m_problems.last(), TextRole::Small, TextColor::Bad);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    auto* go = new LinkText(tr("Go there"), TextRole::Small, TextColor::Accent);
    go->setAccessibleName(tr("Go there: %1").arg(m_problems.last()));
    connect(go, &QAbstractButton::clicked, this, [this, problem] { goTo(problem); });
    row->addWidget(go, 0, Qt::AlignTop);
    m_wrong->addWidget(line);
  }
  const bool touched = isTouched();
  m_save->setEnabled(m_writable && touched);
  m_revert->setVisible(m_writable && touched);
  m_insert->setEnabled(m_writable);
  m_unsaved->setText(!touched             ? QString()
                     : problems.isEmpty() ? tr("Not saved yet")
                                          : tr("Can be saved as a draft; it cannot be used until it is mended"));
  m_unsaved->setVisible(!m_unsaved->text().isEmpty());
  m_later.start();
}

void TemplatePart::goTo(const Problem& problem) {
  const int line = problem.arguments.value(0).toInt() - 1;
  const int column = problem.arguments.value(1).toInt() - 1;
  if (problem.field == QLatin1String("subject")) {
    m_subject->setFocus(Qt::OtherFocusReason);
    m_subject->setCursorPosition(column);
    return;
  }
  const QTextBlock block = m_body->document()->findBlockByNumber(line);
  QTextCursor cursor(block);
  cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, qMin(column, block.length() - 1));
  m_body->setTextCursor(cursor);
  m_body->setFocus(Qt::OtherFocusReason);
}

bool TemplatePart::save() {
  if (!m_view || !isTouched()) return false;
  const Record& record = m_view->record;
  const QString subject = m_subject->text();
  const QString body = m_body->toPlainText();
  const Result<void> done = editRecord(m_context, record.def(), record.id(), record.title(),
                                       {{s("subject"), Value(subject)}, {s("body"), Value(body)}});
  if (!done.ok()) {
    m_context.complain(done.problem());
    return false;
  }
  m_view->record.set("subject", subject);
  m_view->record.set("body", body);
  check();
  m_context.toastDone(m_problems.isEmpty() ? tr("The template is saved") : tr("Saved as a draft: it has to be mended"));
  return true;
}

/// The record of the kind that the template is for; for any kind a contact at first.
void TemplatePart::chooseRecord() {
  const QString entity = m_view->record.text("used_on");
  if (m_picker && m_pickedFor == entity) return;
  delete m_picker;
  m_pickedFor = entity;
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& link = *registry->entity(u"activity_link");
  FieldDef field = *link.field(u"record");
  if (!entity.isEmpty()) field.linkTo = {entity};
  m_picker = new LinkPicker(m_context, link, field);
  m_picker->setCreates(false);
  m_picker->setAccessibleName(tr("Record of the preview"));
  m_picker->setPlaceholderText(tr("Type the name of a record"));
  m_pickerPlace->layout()->addWidget(m_picker);
  m_on = {};
  connect(
      m_picker, &LinkPicker::chosen, this,
      [this] {
        if (const auto chosen = m_picker->value(); chosen.ok() && !chosen->isNull()) {
          m_on = chosen->id();
          preview();
        }
      },
      Qt::QueuedConnection);
  m_first.ask<Candidate>(
      [entity = entity.isEmpty() ? s("contact") : entity](Reader& reader) { return lastChanged(reader, entity); },
      [this](Result<Candidate> last) {
        if (last.ok() && last->id && !m_on) previewOn(last->id, last->title);
      });
}

void TemplatePart::previewOn(Id record, const QString& title) {
  m_on = record;
  m_picker->setLink(record, title);
  m_picker->deselect();
  preview();
}

void TemplatePart::preview() {
  m_later.stop();
  if (!m_view) return;
  const MergeMoment moment{m_context.workspace.me(), m_context.time(), QTimeZone::systemTimeZone()};
  struct Shown {
    std::optional<RenderedTemplate> text;
    Problem problem;
  };
  if (!m_on) return showPreview(Problem("no-such-record"));
  m_slot.ask<Shown>(
      [record = draft(), registry = m_view->registry, on = m_on, moment](Reader& reader) -> Shown {
        Result<RenderedTemplate> text = renderTemplate(reader, record, on, moment);
        return text.ok() ? Shown{*std::move(text), {}} : Shown{{}, text.problem()};
      },
      [this](Result<Shown> shown) {
        if (!shown.ok()) return showPreview(shown.problem());
        shown->text ? showPreview(*shown->text) : showPreview(shown->problem);
      });
}

void TemplatePart::showPreview(const Result<RenderedTemplate>& text) {
  const bool note = isNote(m_view->record);
  const QString missing = text.ok() ? missingText(text->missing) : QString();
  const bool empty = !text.ok() && (text.problem().is("template-empty-text") || !m_on);
  const QString why = empty                  ? QString()
                      : m_problems.isEmpty() ? problemText(text.ok() ? Problem() : text.problem())
                                             : tr("There is no preview until the mistakes above are mended.");
  m_missingText->setText(text.ok() ? missing : why);
  m_missingText->setVisible(!m_missingText->text().isEmpty());
  m_missingMark->setVisible(!m_missingText->text().isEmpty());
  m_shownSubject->setText(text.ok() ? text->subject : QString());
  m_shownSubject->setVisible(!m_shownSubject->text().isEmpty());
  m_shown->setVisible(!note && text.ok());
  delete m_note;
  m_note = nullptr;
  if (!text.ok()) return m_shown->setPlainText({});
  m_shown->setPlainText(text->body);
  if (note) {
    m_note = new MarkdownText(text->body);
    m_note->setAccessibleName(tr("Preview"));
    m_notePlace->addWidget(m_note);
  }
  QList<QTextEdit::ExtraSelection> marks;
  for (const MissingValue& one : text->missing) {
    QTextCursor at(m_shown->document());
    while (!(at = m_shown->document()->find(one.gap, at)).isNull()) {
      QTextEdit::ExtraSelection mark;
      mark.cursor = at;
      mark.format.setBackground(colors().tone(Tone::Warning).bg);
      mark.format.setForeground(colors().tone(Tone::Warning).fg);
      marks << mark;
    }
  }
  m_shown->setExtraSelections(marks);
}

QString TemplatePart::previewSubject() const { return m_shownSubject->text(); }
QString TemplatePart::previewText() const { return m_shown->toPlainText(); }
QString TemplatePart::missing() const { return m_missingText->text(); }

void TemplatePart::retranslate() {
  const bool note = m_view && isNote(m_view->record);
  m_subjectLabel->setText(note ? tr("Heading") : tr("Subject"));
  m_subject->setAccessibleName(m_subjectLabel->text());
  m_bodyLabel->setText(note ? tr("Text (Markdown)") : tr("Text"));
  m_body->setAccessibleName(tr("Text of the template"));
  m_body->setPlaceholderText(tr("Dear {{contact.given_name|Sir or Madam}}, …"));
  m_insert->setText(tr("Insert field"));
  m_save->setText(tr("Save"));
  m_save->setToolTip(tr("Ctrl+Enter"));
  m_revert->setText(tr("Revert"));
  m_heading->setText(tr("Preview on"));
  m_shown->setAccessibleName(tr("Preview"));
}

void TemplatePart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    check();
  }
  QWidget::changeEvent(event);
}

bool TemplatePart::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) m_inUse = watched == m_subject ? m_subject : nullptr;
  if (isCtrlEnter(*event)) {
    save();
    return true;
  }
  return PagePart::eventFilter(watched, event);
}

}  // namespace relata::ui
