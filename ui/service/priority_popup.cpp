#include "ui/service/priority_popup.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/service/ticket.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/records/popup.h"
#include "ui/records/problem_text.h"

namespace relata::ui {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class Text {
  Q_DECLARE_TR_FUNCTIONS(PriorityPopup)
};

TextLabel* line(Popup* popup, const QString& text, TextColor color) {
  auto* label = new TextLabel(text, TextRole::Small, color);
  label->setWordWrap(true);
  popup->column()->addWidget(label);
  return label;
}

}  // namespace

Popup* askPriority(const RecordContext& context, const Record& ticket, QWidget* anchor) {
  constexpr int kWidth = 340;
  auto* popup = new Popup(anchor, kWidth);
  const EntityDef& def = ticket.def();
  const FieldDef& field = *def.field(u"priority");
  const auto words = [&](const char* key) {
    return choiceLabel(def, *def.field(QString::fromUtf8(key)), ticket.text(key));
  };
  const QString usual = matrixPriority(ticket.text("impact"), ticket.text("urgency"));
  popup->column()->addWidget(new TextLabel(Text::tr("Priority of %1").arg(ticket.text("number")), TextRole::Strong));
  auto* box = new QWidget;
  auto* chips = new FlowLayout(box, kSpace1);
  auto* group = new QButtonGroup(popup);
  for (qsizetype i = field.choices.size(); i-- > 0;) {
    auto* chip = new Chip(choiceLabel(def, field, field.choices[i].key));
    chip->setCheckable(true);
    chip->setChecked(field.choices[i].key == ticket.text("priority"));
    group->addButton(chip, static_cast<int>(i));
    chips->addWidget(chip);
  }
  popup->column()->addWidget(box);
  popup->setFocusProxy(group->checkedButton());
  line(popup,
       Text::tr("Impact %1 and urgency %2 give %3.")
           .arg(words("impact"), words("urgency"), choiceLabel(def, field, usual)),
       TextColor::Secondary);
  auto* reason = new QLineEdit(ticket.text("priority_reason"));
  reason->setPlaceholderText(Text::tr("Why another one"));
  reason->setAccessibleName(reason->placeholderText());
  popup->column()->addWidget(reason);
  TextLabel* problem = line(popup, {}, TextColor::Bad);
  problem->hide();
  auto* save = new PrimaryButton(Text::tr("Set the priority"));
  popup->column()->addWidget(save);
  const auto chosen = [group, choices = field.choices] {
    return group->checkedId() < 0 ? QString() : choices[group->checkedId()].key;
  };
  const auto follow = [popup, reason, chosen, usual] {
    reason->setVisible(chosen() != usual);
    popup->settle();
  };
  QObject::connect(group, &QButtonGroup::idClicked, popup, [follow, reason](int) {
    follow();
    if (reason->isVisible()) reason->setFocus();
  });
  const auto store = [&context, ticket, popup, reason, chosen, usual, problem] {
    const QString priority = chosen();
    const bool other = priority != usual;
    const auto done = editRecord(
        context, ticket.def(), ticket.id(), ticket.title(),
        {{s("priority"), priority}, {s("priority_reason"), other ? Value(reason->text().trimmed()) : Value()}});
    if (done.ok()) return static_cast<void>(popup->close());
    problem->setText(problemText(done.problem()));
    problem->show();
    popup->settle();
    if (other) reason->setFocus();
  };
  QObject::connect(save, &QPushButton::clicked, popup, store);
  QObject::connect(reason, &QLineEdit::returnPressed, popup, store);
  reason->setVisible(ticket.text("priority") != usual);
  return popup;
}

}  // namespace relata::ui
