#include "ui/shell/form_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/records/problem_text.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 600;

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
    if (isRead()) keepTyped();
    rebuild();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
