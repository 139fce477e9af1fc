#pragma once

#include "core/templates/render_template.h"
#include "ui/records/record_context.h"
#include "ui/records/search_menu.h"

namespace relata::ui {

class TextLabel;

/// The templates for a kind of record, to choose one by typing. One that is broken leads to where it is mended.
class TemplateMenu : public SearchMenu {
  Q_OBJECT
 public:
  /// `kind`: "mail" or "note". `withEmpty`: a mail can be begun without a template as well.
  TemplateMenu(const RecordContext& context, QWidget* anchor, const QString& kind, const QString& entity,
               bool withEmpty);

 Q_SIGNALS:
  void chosen(relata::Id id);  ///< null: without a template

 protected:
  void fill(const QString& words) override;
  void pick(const QListWidgetItem& item) override;

 private:
  struct Offer {
    Id id;
    QString name, detail;
    bool broken = false;
  };
  const RecordContext& m_context;
  const bool m_withEmpty;
  QList<Offer> m_offers;
  bool m_read = false;
  ReadSlot m_slot;
  TextLabel* m_hint;
};

/// A template with the values of a record, or why not.
struct Filled {
  std::optional<RenderedTemplate> text;
  Problem problem;
};
void fillTemplate(const RecordContext& context, ReadSlot& slot, Id made, Id record,
                  std::function<void(const Filled&)> deliver);

/// "Still missing: Given name, City. Fill in what stands in brackets, or take it out." Empty when nothing is.
QString missingText(const QList<MissingValue>& missing);

}  // namespace relata::ui
