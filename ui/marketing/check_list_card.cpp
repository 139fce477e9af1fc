#include "ui/marketing/check_list_card.h"

#include <QHBoxLayout>

#include "core/mail/content_place.h"
#include "core/marketing/campaign_variant.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/records/problem_text.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

using Item = mail::CampaignCheck::Item;
using Level = Item::Level;

}  // namespace

CheckListCard::CheckListCard(QWidget* parent)
    : Card(parent), m_title(new TextLabel({}, TextRole::Strong)), m_rows(new QVBoxLayout) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace1);
  column->addWidget(m_title);
  m_rows->setSpacing(kSpace1);
  column->addLayout(m_rows);
  words();
}

void CheckListCard::setItems(const QList<Item>& items) {
  m_items = items;
  words();
}

QStringList CheckListCard::texts() const {
  QStringList out;
  for (const Item& item : m_items) {
    const QString text = mail::placed(item.problem, problemText(item.problem));
    out << (item.variant.isEmpty() ? text : tr("%1: %2").arg(variantWords(item.variant), text));
  }
  return out;
}

void CheckListCard::words() {
  m_title->setText(tr("Checklist"));
  clearLayout(m_rows);
  const QStringList said = texts();
  for (const Level level : {Level::Blocks, Level::Fine, Level::Told})
    for (qsizetype i = 0; i < m_items.size(); ++i)
      if (m_items[i].level == level) m_rows->addWidget(row(level, said[i]));
}

QWidget* CheckListCard::row(Level level, const QString& said) {
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(kSpace2);
  auto* sign = new QLabel(row);
  const char* name = level == Level::Blocks ? "error" : level == Level::Told ? "info" : "check";
  const IconRole role = level == Level::Blocks ? IconRole::Bad
                        : level == Level::Told ? IconRole::Muted
                                               : IconRole::Good;
  sign->setPixmap(ui::icon(name, role).pixmap(16, 16));
  sign->setAccessibleName(level == Level::Blocks ? tr("Blocks") : level == Level::Told ? tr("Note") : tr("Fine"));
  line->addWidget(sign, 0, Qt::AlignTop);
  auto* text = new TextLabel(said);
  text->setWordWrap(true);
  line->addWidget(text, 1);
  return row;
}

}  // namespace relata::ui
