#include "ui/records/record_header.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/kit/plain_tip.h"
#include "ui/theme/icon.h"

namespace relata::ui {

RecordHeader::RecordHeader(const RecordContext& context, const RecordPageLayout& layout, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_layout(layout),
      m_avatar(new Avatar({}, 44)),
      m_name(new ElidedLabel({}, TextRole::Title)),
      m_phonetic(new ElidedLabel({}, TextRole::Small, TextColor::Muted)),
      m_role(new ElidedLabel({}, TextRole::Body, TextColor::Secondary)),
      m_link(new ElidedButton(ButtonKind::Quiet)),
      m_before(new IconButton(QStringLiteral("chevron-up"), {})),
      m_after(new IconButton(QStringLiteral("chevron-down"), {})),
      m_call(new Button({})),
      m_mail(new Button({})),
      m_task(new Button({})),
      m_note(new Button({})),
      m_more(new IconButton(QStringLiteral("more"), {})) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  auto* top = new QHBoxLayout;
  top->setSpacing(kSpace3);
  top->addWidget(m_avatar, 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  auto* names = new QHBoxLayout;
  names->setSpacing(kSpace2);
  m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  names->addWidget(m_name, 0, Qt::AlignBottom);
  names->addWidget(m_phonetic, 1, Qt::AlignBottom);
  names->addWidget(m_before);
  names->addWidget(m_after);
  words->addLayout(names);
  auto* second = new QHBoxLayout;
  second->setSpacing(0);
  m_role->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  second->addWidget(m_role);
  second->addWidget(m_link);
  second->addStretch(1);
  words->addLayout(second);
  top->addLayout(words, 1);
  column->addLayout(top);
  auto* acts = new QHBoxLayout;
  acts->setSpacing(kSpace2);
  m_call->setIcon(icon("call"));
  m_mail->setIcon(icon("mail"));
  m_task->setIcon(icon("task"));
  m_note->setIcon(icon("note"));
  m_more->setProperty("kind", QStringLiteral("outlined"));
  for (QWidget* button : std::initializer_list<QWidget*>{m_call, m_mail, m_task, m_note, m_more})
    acts->addWidget(button);
  acts->addStretch();
  column->addLayout(acts);
  connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
  connect(m_after, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
  connect(m_call, &QPushButton::clicked, this, &RecordHeader::callRequested);
  connect(m_mail, &QPushButton::clicked, this, &RecordHeader::mailRequested);
  connect(m_task, &QPushButton::clicked, this, [this] { Q_EMIT composeRequested(QStringLiteral("task")); });
  connect(m_note, &QPushButton::clicked, this, [this] { Q_EMIT composeRequested(QStringLiteral("note")); });
  connect(m_more, &QToolButton::clicked, this, &RecordHeader::openMenu);
  connect(m_link, &QPushButton::clicked, this, [this] {
    const FieldDef* field = m_view ? m_view->record.def().field(m_layout.roleLink) : nullptr;
    if (field) m_context.open(field->linkTo.first(), m_view->record.value(field->key).id());
  });
  describe();
}

QWidget* RecordHeader::menuButton() const { return m_more; }

QWidget* RecordHeader::mailButton() const { return m_mail; }

QWidget* RecordHeader::callButton() const { return m_call; }

void RecordHeader::show(const RecordView& view, bool writable) {
  m_view = view;
  m_writable = writable;
  describe();
}

void RecordHeader::describe() {
  m_before->setName(tr("Record before"));
  m_after->setName(tr("Next record"));
  m_call->setText(tr("Call"));
  m_mail->setText(tr("Email"));
  m_task->setText(tr("Task"));
  m_note->setText(tr("Note"));
  m_more->setName(tr("More acts"));
  if (!m_view) return;
  const Record& record = m_view->record;
  m_avatar->setName(record.title());
  m_avatar->setPhoto(m_view->photo);
  m_name->setText(record.title());
  const QString phonetic = record.value(m_layout.phonetic).text();
  m_phonetic->setText(phonetic == record.title() ? QString() : phonetic);
  const QString link = m_view->titles.value(record.value(m_layout.roleLink).id().bits());
  const QString role = record.value(m_layout.role).text();
  m_role->setText(role.isEmpty() || link.isEmpty() ? role : role + QStringLiteral(" ·"));
  m_role->setVisible(!role.isEmpty());
  m_link->setName(link);
  m_link->setVisible(!link.isEmpty());
  const Reach& reach = m_view->reach;
  m_call->setEnabled(!reach.phones.isEmpty());
  m_call->setToolTip(reach.phones.isEmpty() ? tr("No phone number yet")
                                            : plainTip(reach.phones.join(QLatin1Char('\n'))));
  // A mail can be written before the address is known; one who only reads writes none here.
  m_mail->setEnabled(m_writable || !reach.email.isEmpty());
  m_mail->setToolTip(reach.email.isEmpty() ? tr("No e-mail address yet") : plainTip(reach.email));
  const bool timeline = record.def().sublist(u"activity");
  for (QWidget* button : {m_call, m_mail}) button->setVisible(reach.isPossible);
  for (QWidget* button : {m_task, m_note}) button->setVisible(timeline);
  m_avatar->setVisible(timeline);
  m_task->setEnabled(m_writable);
  m_note->setEnabled(m_writable);
}

void RecordHeader::openMenu() {
  QMenu menu(this);
  if (m_writable && m_view->record.def().sublist(u"activity")) {
    menu.addAction(icon("call"), tr("Log a call"), this, [this] { Q_EMIT composeRequested(QStringLiteral("call")); });
    menu.addAction(icon("meeting"), tr("Log a meeting"), this,
                   [this] { Q_EMIT composeRequested(QStringLiteral("meeting")); });
    menu.addSeparator();
  }
  menu.addAction(icon("external"), tr("Open in its own window"), this, &RecordHeader::windowRequested);
  menu.addAction(icon("history"), tr("As it stood on a day…"), this, &RecordHeader::asOfRequested);
  if (m_writable) {
    menu.addSeparator();
    menu.addAction(icon("trash"), tr("Delete"), this, &RecordHeader::deleteRequested);
  }
  menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height() + kSpace1)));
}

void RecordHeader::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) describe();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
