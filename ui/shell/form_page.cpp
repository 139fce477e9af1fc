#include "ui/shell/form_page.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/records/problem_text.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 600;

/// What stands in a field; invalid: it is none.
QVariant typedIn(const QWidget& field) {
  if (const auto* line = qobject_cast<const QLineEdit*>(&field)) return line->text();
  if (const auto* lines = qobject_cast<const QPlainTextEdit*>(&field)) return lines->toPlainText();
  if (const auto* choice = qobject_cast<const QComboBox*>(&field)) return choice->currentData();
  return {};
}

void typeIn(QWidget& field, const QVariant& typed) {
  if (auto* line = qobject_cast<QLineEdit*>(&field)) return line->setText(typed.toString());
  if (auto* lines = qobject_cast<QPlainTextEdit*>(&field)) return lines->setPlainText(typed.toString());
  if (auto* choice = qobject_cast<QComboBox*>(&field)) choice->setCurrentIndex(choice->findData(typed));
}

QList<QWidget*> fieldsIn(const QWidget& body) {
  QList<QWidget*> fields;
  for (QWidget* widget : body.findChildren<QWidget*>())
    if (typedIn(*widget).isValid()) fields << widget;
  return fields;
}

QVariantList typedIn(const QList<QWidget*>& fields) {
  QVariantList typed;
  for (const QWidget* field : fields) typed << typedIn(*field);
  return typed;
}

}  // namespace

FormPage::FormPage(QWidget* parent) : QWidget(parent) { (new QVBoxLayout(this))->setContentsMargins(0, 0, 0, 0); }

void FormPage::rebuild() {
  delete m_body;
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
  column->setSpacing(kSpace3);
  content->setMaximumWidth(kWidth);
  column->addWidget(new TextLabel(heading(), TextRole::Heading));
  addSections(column);
  auto* foot = new QHBoxLayout;
  m_said = new TextLabel({}, TextRole::Small, TextColor::Secondary);
  m_said->setWordWrap(true);
  auto* button = new PrimaryButton(tr("Save"));
  button->setEnabled(isRead() && isWritable());
  connect(button, &QPushButton::clicked, this, &FormPage::save);
  foot->addWidget(m_said, 1);
  foot->addWidget(button);
  column->addLayout(foot);
  column->addStretch(1);
  m_body = scrolled(content);
  layout()->addWidget(m_body);
  m_filled = typedIn(fieldsIn(*m_body));
}

/// The words are made anew, and numbers as the language writes them, but for what somebody typed.
void FormPage::rebuildKeepingTyped() {
  const QVariantList filled = m_filled, typed = typedIn(fieldsIn(*m_body));
  rebuild();
  const QList<QWidget*> fields = fieldsIn(*m_body);
  for (qsizetype i = 0; i < fields.size() && i < typed.size(); ++i)
    if (typed[i] != filled[i]) typeIn(*fields[i], typed[i]);
}

QString FormPage::said() const { return m_said->text(); }

void FormPage::say(const QString& text) { m_said->setText(text); }

void FormPage::saySaved() { say(tr("Saved.")); }

bool FormPage::refuse(const Problem& problem) {
  say(problemText(problem));
  return false;
}

void FormPage::showEvent(QShowEvent* event) {
  read();
  QWidget::showEvent(event);
}

void FormPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    rebuildKeepingTyped();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
