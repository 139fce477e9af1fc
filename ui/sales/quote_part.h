#pragma once

#include "ui/sales/lines_editor.h"

namespace relata::ui {

class FlowLayout;

/// The middle of a quote's or order's page: where it stands and what may be done with it, its lines and sums.
class QuotePart : public PagePart {
  Q_OBJECT
 public:
  explicit QuotePart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  LinesEditor& lines() { return *m_lines; }
  QString stateText() const;
  /// Writes the PDF and hands it to the desktop.
  void openPdf();
  std::optional<Enclosure> enclosure() override;
  /// Where papers are written; unless told: among the person's own documents.
  void setFolder(const QString& folder) { m_folder = folder; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void addState();
  void addAct(const QString& text, bool primary, const std::function<void()>& act);
  void addQuoteActs();
  void addApproval();
  bool isHeld() const;  // its discounts wait for somebody to approve them
  QStringList approvalWords() const;
  void step(const QString& status);
  void accept();
  void writePdf(QObject* receiver, std::function<void(const WrittenEnclosure&)> then);

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = false;
  bool m_writing = false;
  QString m_folder;
  FlowLayout* m_acts;
  TextLabel* m_state;
  LinesEditor* m_lines;
};

/// What is special to a deal's page: its stages, and the products that it is about.
class DealPart : public PagePart {
  Q_OBJECT
 public:
  explicit DealPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  LinesEditor& lines() { return *m_lines; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void offer();
  void words();

  const RecordContext& m_context;
  Id m_deal;
  PagePart* m_stages;
  LinesEditor* m_lines;
  Button* m_offer;
};

}  // namespace relata::ui
