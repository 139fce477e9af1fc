#include "ui/shell/form_rows.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/labels.h"
#include "ui/theme/icon.h"

namespace relata::ui {

FormRows::FormRows(QWidget* parent)
    : QWidget(parent), m_rows(new QVBoxLayout), m_complaint(new TextLabel({}, TextRole::Body, TextColor::Bad)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  m_rows->setSpacing(kSpace1);
  column->addLayout(m_rows);
  m_complaint->setWordWrap(true);
  m_complaint->hide();
  column->addWidget(m_complaint);
}

void FormRows::addField(const QString& label, QWidget* field, QWidget* focus) {
  if (m_rows->count() > 0) m_rows->addSpacing(kSpace2);
  auto* words = new TextLabel(label, TextRole::Small, TextColor::Secondary);
  QWidget* target = focus ? focus : field;
  words->setBuddy(target);
  target->setAccessibleName(label);
  m_rows->addWidget(words);
  m_rows->addWidget(field);
}

QLineEdit* FormRows::addText(const QString& label, const QString& value, const QString& placeholder) {
  auto* edit = new QLineEdit(value);
  edit->setPlaceholderText(placeholder);
  addField(label, edit);
  return edit;
}

QLineEdit* FormRows::addSecret(const QString& label, const QString& placeholder) {
  QLineEdit* edit = addText(label, {}, placeholder);
  edit->setEchoMode(QLineEdit::Password);
  auto* show = edit->addAction(icon("view", IconRole::Muted), QLineEdit::TrailingPosition);
  show->setText(tr("Show what is typed"));
  show->setToolTip(show->text());
  show->setCheckable(true);
  connect(show, &QAction::toggled, edit,
          [edit](bool on) { edit->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
  for (QObject* child : edit->children())
    if (auto* button = qobject_cast<QWidget*>(child)) button->setAccessibleName(show->text());
  return edit;
}

QComboBox* FormRows::addChoice(const QString& label, const QList<QPair<QString, QString>>& keysAndLabels,
                               const QString& current) {
  auto* box = new QComboBox;
  for (const auto& [key, text] : keysAndLabels) box->addItem(text, key);
  box->setCurrentIndex(qMax(0, box->findData(current)));
  addField(label, box);
  return box;
}

TextLabel* FormRows::addNote(const QString& text) {
  auto* note = new TextLabel(text, TextRole::Small, TextColor::Muted);
  note->setWordWrap(true);
  m_rows->addWidget(note);
  return note;
}

void FormRows::addWidget(QWidget* widget) {
  m_rows->addSpacing(kSpace2);
  m_rows->addWidget(widget);
}

void FormRows::complain(const QString& text) {
  m_complaint->setText(text);
  m_complaint->setVisible(!text.isEmpty());
}

}  // namespace relata::ui
