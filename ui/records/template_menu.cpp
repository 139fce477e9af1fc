#include "ui/records/template_menu.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/base/fold.h"
#include "core/templates/template_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/small_list.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 320;
constexpr int kRows = 9;
constexpr int kOffer = Qt::UserRole + 1;

}  // namespace

TemplateMenu::TemplateMenu(const RecordContext& context, QWidget* anchor, const QString& kind, const QString& entity,
                           bool withEmpty)
    : Popup(anchor, kWidth),
      m_context(context),
      m_withEmpty(withEmpty),
      m_slot(context.reads, this),
      m_search(new QLineEdit),
      m_list(new SmallList),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)) {
  m_search->setPlaceholderText(tr("Search templates"));
  m_search->setAccessibleName(tr("Search templates"));
  m_search->installEventFilter(this);
  m_list->setAccessibleName(tr("Templates"));
  m_list->setTextElideMode(Qt::ElideRight);
  m_list->setIconSize(QSize(16, 16));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_hint->setWordWrap(true);
  column()->addWidget(m_search);
  column()->addWidget(m_list);
  column()->addWidget(m_hint);
  connect(m_search, &QLineEdit::textChanged, this, &TemplateMenu::fill);
  connect(m_list, &QListWidget::itemClicked, this, &TemplateMenu::pick);
  connect(m_list, &QListWidget::itemActivated, this, &TemplateMenu::pick);
  fill();
  m_slot.ask<QList<Offer>>(
      [kind, entity, me = context.workspace.me()](Reader& reader) {
        QList<Offer> offers;
        for (const Record& one : templatesFor(reader, kind, entity, me)) {
          const FieldDef& language = *one.def().field(u"language");
          const QString subject = one.text("subject").simplified();
          const QString words = subject.isEmpty() ? one.text("body").simplified().left(80) : subject;
          const QString spoken =
              one.text("language").isEmpty() ? QString() : choiceLabel(one.def(), language, one.text("language"));
          offers << Offer{one.id(), one.title(),
                          QStringList{spoken, words}.join(spoken.isEmpty() ? QString() : QStringLiteral(" · ")),
                          !templateProblems(one, reader.registry()).isEmpty()};
        }
        return offers;
      },
      [this](Result<QList<Offer>> offers) {
        if (!offers.ok()) return m_context.complain(offers.problem());
        m_offers = *std::move(offers);
        m_read = true;
        fill();
        settle();
      });
}

void TemplateMenu::fill() {
  m_list->clear();
  const QString wanted = fold(m_search->text().trimmed());
  if (m_withEmpty && wanted.isEmpty()) {
    auto* item = new QListWidgetItem(icon("mail"), tr("Empty mail"), m_list);
    item->setData(kOffer, -1);
  }
  for (qsizetype i = 0; i < m_offers.size(); ++i) {
    const Offer& offer = m_offers[i];
    if (!fold(offer.name + QLatin1Char(' ') + offer.detail).contains(wanted)) continue;
    auto* item = new QListWidgetItem(offer.broken ? icon("warning", IconRole::Warning) : icon("note"),
                                     offer.broken ? tr("%1: mend it first").arg(offer.name) : offer.name, m_list);
    item->setData(kOffer, static_cast<int>(i));
    item->setToolTip(plainTip(offer.detail));
  }
  m_list->setVisible(m_list->count() > 0);
  const int row = qMax(SmallList::kRow, m_list->sizeHintForRow(0));
  m_list->setFixedHeight(qMin(kRows, m_list->count()) * row + 2 * m_list->frameWidth());
  m_list->setCurrentRow(m_list->count() > 1 && m_withEmpty && !m_offers.isEmpty() && wanted.isEmpty() ? 1 : 0);
  m_hint->setVisible(m_read && (m_offers.isEmpty() || m_list->count() == 0));
  m_hint->setText(m_offers.isEmpty() ? tr("No templates for this yet. They are written in Setup › Templates.")
                                     : tr("No template has these words."));
}

void TemplateMenu::pick() {
  const QListWidgetItem* item = m_list->currentItem();
  if (!item) return;
  const int index = item->data(kOffer).toInt();
  const Offer offer = index < 0 ? Offer() : m_offers.value(index);
  close();
  if (offer.broken) return m_context.open(QStringLiteral("template"), offer.id);
  Q_EMIT chosen(offer.id);
}

/// The keyboard stays in the search line, and walks through the list from there.
bool TemplateMenu::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    const int step = press->key() == Qt::Key_Down ? 1 : press->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0 && m_list->count() > 0) {
      m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
      return true;
    }
    if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
      pick();
      return true;
    }
  }
  return Popup::eventFilter(watched, event);
}

void fillTemplate(const RecordContext& context, ReadSlot& slot, Id made, Id record,
                  std::function<void(const Filled&)> deliver) {
  const MergeMoment moment{context.workspace.me(), context.time(), QTimeZone::systemTimeZone()};
  slot.ask<Filled>(
      [made, record, moment](Reader& reader) -> Filled {
        const auto found = reader.record(*reader.registry().entity(u"template"), made);
        if (!found) return {{}, Problem("no-such-record", {made.text(QStringLiteral("TP"))})};
        Result<RenderedTemplate> text = renderTemplate(reader, *found, record, moment);
        return text.ok() ? Filled{*std::move(text), {}} : Filled{{}, text.problem()};
      },
      [deliver = std::move(deliver)](Result<Filled> filled) {
        deliver(filled.ok() ? *filled : Filled{{}, filled.problem()});
      });
}

QString missingText(const QList<MissingValue>& missing) {
  QStringList labels;
  for (const MissingValue& one : missing)
    if (!labels.contains(one.label)) labels << one.label;
  return labels.isEmpty() ? QString()
                          : TemplateMenu::tr("Still missing: %1. Fill in what stands in brackets, or take it out.")
                                .arg(labels.join(TemplateMenu::tr(", ", "between the names of fields")));
}

}  // namespace relata::ui
