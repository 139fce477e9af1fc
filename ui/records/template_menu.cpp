#include "ui/records/template_menu.h"

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
    : SearchMenu(anchor, kWidth, tr("Search templates"), tr("Templates")),
      m_context(context),
      m_withEmpty(withEmpty),
      m_slot(context.reads, this),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)) {
  list().setIconSize(QSize(16, 16));
  m_hint->setWordWrap(true);
  column()->addWidget(m_hint);
  refill();
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
        refill();
        settle();
      });
}

void TemplateMenu::fill(const QString& words) {
  if (m_withEmpty && words.isEmpty()) {
    auto* item = new QListWidgetItem(icon("mail"), tr("Empty mail"), &list());
    item->setData(kOffer, -1);
  }
  for (qsizetype i = 0; i < m_offers.size(); ++i) {
    const Offer& offer = m_offers[i];
    if (!fold(offer.name + QLatin1Char(' ') + offer.detail).contains(words)) continue;
    auto* item = new QListWidgetItem(offer.broken ? icon("warning", IconRole::Warning) : icon("note"),
                                     offer.broken ? tr("%1: mend it first").arg(offer.name) : offer.name, &list());
    item->setData(kOffer, static_cast<int>(i));
    item->setToolTip(plainTip(offer.detail));
  }
  list().setVisible(list().count() > 0);
  const int row = qMax(SmallList::kRow, list().sizeHintForRow(0));
  list().setFixedHeight(qMin(kRows, list().count()) * row + 2 * list().frameWidth());
  list().setCurrentRow(list().count() > 1 && m_withEmpty && !m_offers.isEmpty() && words.isEmpty() ? 1 : 0);
  m_hint->setVisible(m_read && (m_offers.isEmpty() || list().count() == 0));
  m_hint->setText(m_offers.isEmpty() ? tr("No templates for this yet. They are written in Setup › Templates.")
                                     : tr("No template has these words."));
}

void TemplateMenu::pick(const QListWidgetItem& item) {
  const int index = item.data(kOffer).toInt();
  const Offer offer = index < 0 ? Offer() : m_offers.value(index);
  if (offer.broken) return m_context.open(QStringLiteral("template"), offer.id);
  Q_EMIT chosen(offer.id);
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
