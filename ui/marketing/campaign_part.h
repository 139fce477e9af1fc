#pragma once

#include <QTimer>

#include "core/mail/campaign_check.h"
#include "core/mail/campaign_list.h"
#include "ui/records/page_part.h"
#include "ui/records/record_context.h"

class QProgressBar;

namespace relata::ui {

class Button;
class CheckListCard;
class KeyFigure;
class MailPreview;
class MailsInDoubt;
class PrimaryButton;
class TextLabel;
class TrackingPart;
class VariantsPart;

/// The middle of a campaign's page: how far it is, what the checklist says, and the mail as people get it; of other
/// channels what is planned and exported.
class CampaignPart : public PagePart {
  Q_OBJECT
 public:
  explicit CampaignPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  using PagePart::show;

  void start();
  void pauseOrResume();
  void sendTest();
  void exportList();
  /// Whether the check is there.
  bool isLoaded() const { return m_check.has_value(); }
  CheckListCard& checklist() { return *m_checkCard; }
  QString progressText() const;
  MailsInDoubt& mailsInDoubt() { return *m_inDoubt; }
  Button& testButton() { return *m_test; }
  PrimaryButton& startButton() { return *m_start; }
  MailPreview& preview() { return *m_preview; }
  /// The variant that the preview and a test show; empty: that of the person, as also once it is gone.
  void showVariant(const QString& variant);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Progress {
    QHash<QString, qint64> states;
    qint64 of(const char* state) const { return states.value(QLatin1String(state)); }
  };
  void layOut();
  void words();
  void reload();
  void readProgress();
  void readCheck();
  void readEstimate();
  void readSomebody();
  void sayProgress();
  void sayCheck();
  bool isMail() const;
  bool isExported() const;  // as a list, as Relata does not send it by itself
  bool begins() const;      // nothing went out yet
  bool showsCheck() const;
  QString status() const;
  QString listText(const mail::ListEstimate& estimate) const;

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = false;
  std::optional<mail::CampaignCheck> m_check;
  std::optional<Progress> m_progress;

  QList<KeyFigure*> m_figures;
  QProgressBar* m_bar;
  TextLabel* m_state;
  PrimaryButton* m_start;
  Button* m_pause;
  Button* m_test;
  Button* m_content;
  Button* m_export;
  MailsInDoubt* m_inDoubt;
  CheckListCard* m_checkCard;
  TextLabel* m_other;  // of channels that Relata does not send by itself
  VariantsPart* m_variants;
  TrackingPart* m_tracking;
  MailPreview* m_preview;
  QString m_variant;
  ReadSlot m_checkSlot, m_progressSlot, m_personSlot;
  QTimer m_later;
};

}  // namespace relata::ui
