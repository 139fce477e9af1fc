#pragma once

#include "core/marketing/campaign_event.h"
#include "core/mail/tracking_import.h"
#include "ui/records/page_part.h"
#include "ui/records/record_context.h"

class QLineEdit;

namespace relata::ui {

class Button;
class FactValue;
class KeyFigure;
class TextLabel;

/// Whether opens and clicks of an e-mail campaign are measured, by way of which address, and what came of it: people
/// and machines apart. Says what it does, and is off until somebody wants it.
class TrackingPart : public PagePart {
  Q_OBJECT
 public:
  explicit TrackingPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  using PagePart::show;
  /// Takes what is typed as the address; what is wrong with it is told and stays.
  void setAddress();
  void importLog(const QString& path);
  QLineEdit& address() { return *m_address; }
  FactValue& measured() { return *m_measured; }
  const EventCounts& counts() const { return m_counts; }
  QList<KeyFigure*> figures() const { return m_figures; }
  /// What is wrong with the address.
  QString complaint() const;
  QString importedText() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Known {
    QString address;
    EventCounts counts;
  };
  void read();
  void words();
  void open(int figure);
  void chooseLog();

  const RecordContext& m_context;
  RegistryPtr m_registry;
  Record m_campaign;
  bool m_writable = false, m_shown = false, m_isImporting = false;
  QString m_kept;  // the address as it is set
  EventCounts m_counts;
  TextLabel *m_title, *m_about, *m_measuredLabel, *m_addressLabel, *m_problem, *m_imported;
  FactValue* m_measured;
  QLineEdit* m_address;
  Button* m_import;
  QWidget* m_figureRow;
  QList<KeyFigure*> m_figures;
  ReadSlot m_slot;
};

}  // namespace relata::ui
