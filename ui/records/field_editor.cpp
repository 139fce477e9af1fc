#include "ui/records/field_editor.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>

#include "ui/kit/keys.h"
#include "ui/kit/plain_tip.h"
#include "ui/records/link_picker.h"
#include "ui/records/tags_editor.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

/// What an editor stands on; the registry keeps the description alive.
struct Subject {
  const RecordContext& context;
  RegistryPtr registry;
  const EntityDef& def;
  const FieldDef& field;
};

class LineEditor final : public FieldEditor {
 public:
  LineEditor(Subject subject, QWidget* parent)
      : FieldEditor(parent), m_subject(std::move(subject)), m_edit(new QLineEdit), m_hint(new QLabel) {
    row()->addWidget(m_edit);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setFont(textFont(TextRole::Small));
    setTextColor(m_hint, TextColor::Muted);
    m_hint->hide();
    row()->addWidget(m_hint);
    setFocusProxy(m_edit);
    if (subject.field.kind == Kind::Date)
      m_edit->setPlaceholderText(FieldEditor::tr("2026-03-14, tomorrow, next week …"));
    if (subject.field.kind == Kind::Time) m_edit->setPlaceholderText(FieldEditor::tr("2026-03-14 15:00, tomorrow …"));
    if (subject.field.is(FieldFlag::Period))
      m_edit->setPlaceholderText(FieldEditor::tr("every 6 weeks, monthly, 90 days …"));
    else if (subject.field.is(FieldFlag::Repeats))
      m_edit->setPlaceholderText(FieldEditor::tr("every Friday, every 2 weeks, monthly on the 1st …"));
    else if (isNumberKind(subject.field.kind))
      m_edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
      setProblem({});
      showReading();
      Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &FieldEditor::accepted);
  }
  void setValue(const Value& value, const LinkTitles& titles) override {
    m_edit->setText(editingText(m_subject.def, m_subject.field, value, titles));
    m_edit->selectAll();
  }
  Result<Value> value() const override {
    return readTyped(m_subject.context, m_subject.def, m_subject.field, m_edit->text());
  }
  void setTyped(const QString& text) override {
    m_edit->setText(text);
    showReading();
  }
  QWidget* input() const override { return m_edit; }

 private:
  // A date in words is shown as the day that it means.
  void showReading() {
    const bool period = m_subject.field.is(FieldFlag::Period) || m_subject.field.is(FieldFlag::Repeats);
    if (m_subject.field.kind != Kind::Date && m_subject.field.kind != Kind::Time && !period) return;
    const Result<Value> read = value();
    const QString text = read.ok() ? displayText(m_subject.def, m_subject.field, *read, {}) : QString();
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty() && text != m_edit->text());
  }
  Subject m_subject;
  QLineEdit* m_edit;
  QLabel* m_hint;
};

class LongTextEditor final : public FieldEditor {
 public:
  explicit LongTextEditor(QWidget* parent) : FieldEditor(parent), m_edit(new QPlainTextEdit) {
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(72);
    m_edit->setMaximumHeight(120);
    row()->addWidget(m_edit);
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
      setProblem({});
      Q_EMIT edited();
    });
  }
  void setValue(const Value& value, const LinkTitles&) override {
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(value.text());
  }
  Result<Value> value() const override { return Value(m_edit->toPlainText()); }
  void setTyped(const QString& text) override { m_edit->setPlainText(text); }
  QWidget* input() const override { return m_edit; }

 private:
  QPlainTextEdit* m_edit;
};

class ChoiceEditor final : public FieldEditor {
 public:
  ChoiceEditor(const Subject& subject, QWidget* parent)
      : FieldEditor(parent), m_isBool(subject.field.kind == Kind::Bool), m_box(new QComboBox) {
    m_box->addItem(QStringLiteral("—"), QString());
    if (m_isBool) {
      m_box->addItem(FieldEditor::tr("Yes"), QStringLiteral("1"));
      m_box->addItem(FieldEditor::tr("No"), QStringLiteral("0"));
    }
    for (const ChoiceDef& choice : subject.field.choices)
      m_box->addItem(choiceLabel(subject.def, subject.field, choice.key), choice.key);
    row()->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box, QOverload<int>::of(&QComboBox::activated), this, [this] {
      setProblem({});
      Q_EMIT edited();
      Q_EMIT accepted();
    });
  }
  void setValue(const Value& value, const LinkTitles&) override {
    const QString key = !m_isBool ? value.text() : value.isNull() ? QString() : QString::number(value.integer());
    m_box->setCurrentIndex(qMax(0, m_box->findData(key)));
  }
  Result<Value> value() const override {
    const QString key = m_box->currentData().toString();
    if (m_isBool) return key.isEmpty() ? Value() : Value(key == QLatin1String("1"));
    return Value(key);
  }
  QWidget* input() const override { return m_box; }
  void open() override { m_box->showPopup(); }

 private:
  bool m_isBool;
  QComboBox* m_box;
};

class MultiChoiceEditor final : public FieldEditor {
 public:
  MultiChoiceEditor(const Subject& subject, QWidget* parent)
      : FieldEditor(parent), m_button(new QPushButton), m_menu(new QMenu(this)) {
    for (const ChoiceDef& choice : subject.field.choices) {
      QAction* action = m_menu->addAction(choiceLabel(subject.def, subject.field, choice.key));
      action->setCheckable(true);
      action->setData(choice.key);
      connect(action, &QAction::toggled, this, [this] {
        showChosen();
        Q_EMIT edited();
      });
    }
    m_button->setMenu(m_menu);
    row()->addWidget(m_button);
    setFocusProxy(m_button);
    showChosen();
  }
  void setValue(const Value& value, const LinkTitles&) override {
    for (QAction* action : m_menu->actions()) action->setChecked(value.list().contains(action->data().toString()));
  }
  Result<Value> value() const override {
    QStringList keys;
    for (const QAction* action : m_menu->actions())
      if (action->isChecked()) keys << action->data().toString();
    return Value(keys);
  }
  QWidget* input() const override { return m_button; }
  void open() override { m_button->showMenu(); }

 private:
  void showChosen() {
    QStringList words;
    for (const QAction* action : m_menu->actions())
      if (action->isChecked()) words << action->text();
    m_button->setText(words.isEmpty() ? FieldEditor::tr("Choose …") : words.join(FieldEditor::tr(", ")));
  }
  QPushButton* m_button;
  QMenu* m_menu;
};

class LinkEditor final : public FieldEditor {
 public:
  LinkEditor(const Subject& subject, QWidget* parent)
      : FieldEditor(parent), m_picker(new LinkPicker(subject.context, subject.def, subject.field, this)) {
    row()->addWidget(m_picker);
    setFocusProxy(m_picker);
    connect(m_picker, &LinkPicker::typed, this, [this] {
      setProblem({});
      Q_EMIT edited();
    });
    connect(m_picker, &LinkPicker::chosen, this, &FieldEditor::accepted);
    connect(m_picker, &LinkPicker::entered, this, &FieldEditor::accepted);
  }
  void setValue(const Value& value, const LinkTitles& titles) override {
    m_picker->setLink(value.id(), titles.value(value.id().bits()));
  }
  Result<Value> value() const override { return m_picker->value(); }
  void setTyped(const QString& text) override { m_picker->setTyped(text); }
  QWidget* input() const override { return m_picker; }

 private:
  LinkPicker* m_picker;
};

class TagsFieldEditor final : public FieldEditor {
 public:
  TagsFieldEditor(const RecordContext& context, QWidget* parent)
      : FieldEditor(parent), m_tags(new TagsEditor(context, this)) {
    row()->addWidget(m_tags);
    setFocusProxy(m_tags->edit());
    connect(m_tags, &TagsEditor::edited, this, &FieldEditor::edited);
    connect(m_tags, &TagsEditor::accepted, this, &FieldEditor::accepted);
  }
  void setValue(const Value& value, const LinkTitles&) override { m_tags->setTags(value.list()); }
  Result<Value> value() const override { return Value(m_tags->tags()); }
  QWidget* input() const override { return m_tags->edit(); }

 private:
  TagsEditor* m_tags;
};

}  // namespace

QHBoxLayout* FieldEditor::row() {
  if (auto* made = static_cast<QHBoxLayout*>(layout())) return made;
  auto* made = new QHBoxLayout(this);
  made->setContentsMargins(0, 0, 0, 0);
  made->setSpacing(kSpace2);
  return made;
}

void FieldEditor::keyPressEvent(QKeyEvent* event) {
  // A line lets Enter through after it has told so; a cell or value behind would open its editor again.
  if (isEnter(*event)) return event->accept();
  QWidget::keyPressEvent(event);
}

void FieldEditor::setProblem(const QString& text) {
  QWidget* widget = input();
  if (widget->property("invalid").toBool() == !text.isEmpty() && widget->toolTip() == plainTip(text)) return;
  widget->setProperty("invalid", !text.isEmpty());
  widget->setToolTip(plainTip(text));
  widget->setAccessibleDescription(text);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

FieldEditor* makeFieldEditor(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                             const FieldDef& field, EditorPlace place, QWidget* parent) {
  Subject subject{context, registry, def, field};
  FieldEditor* editor = nullptr;
  switch (field.kind) {
    case Kind::Choice:
    case Kind::Bool: editor = new ChoiceEditor(subject, parent); break;
    case Kind::MultiChoice: editor = new MultiChoiceEditor(subject, parent); break;
    case Kind::Link: editor = new LinkEditor(subject, parent); break;
    case Kind::Tags:
      editor = place == EditorPlace::Form ? static_cast<FieldEditor*>(new TagsFieldEditor(context, parent))
                                          : new LineEditor(subject, parent);
      break;
    case Kind::LongText:
      editor = place == EditorPlace::Form ? static_cast<FieldEditor*>(new LongTextEditor(parent))
                                          : new LineEditor(subject, parent);
      break;
    default: editor = new LineEditor(subject, parent);
  }
  editor->input()->setAccessibleName(fieldLabel(def, field));
  return editor;
}

}  // namespace relata::ui
