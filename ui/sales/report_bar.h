#pragma once

#include <QWidget>

#include "core/sales/sales_report.h"
#include "ui/records/record_context.h"

class QComboBox;
class QLineEdit;

namespace relata::ui {

class DayField;
class FlowLayout;

/// What a report is asked for: its rows, how it counts, the days, whose deals, as of which day.
class ReportBar : public QWidget {
  Q_OBJECT
 public:
  explicit ReportBar(const RecordContext& context, QWidget* parent = nullptr);
  void setReport(const ReportDef& def);
  /// People and pipelines there are.
  struct Names {
    QList<std::pair<Id, QString>> users, pipelines;
  };
  void setNames(const Names& names);
  ReportRequest request() const;
  /// The day as of which everything is seen; invalid: now.
  QDate asOf() const;
  /// What is wrong with the filter, and with the days that are typed; the last ones that were right count.
  QStringList problems() const;

 Q_SIGNALS:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fillPeriods();
  void fillDays();
  void showDays();
  std::pair<QDate, QDate> period() const;
  void readFilter();
  void nameFilter();
  bool ofDeals() const { return m_def.entity == QLatin1String("deal"); }
  const RecordContext& m_context;
  ReportDef m_def;
  QComboBox *m_by, *m_kind, *m_period, *m_pipeline, *m_owner, *m_asOf, *m_days;
  DayField *m_from, *m_to, *m_day;
  QLineEdit* m_where;
  Filter m_filter;
  QString m_problem;
  bool m_filling = false;
};

}  // namespace relata::ui
