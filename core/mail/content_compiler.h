#pragma once

#include "core/mail/campaign_content.h"

namespace relata::mail {

// A slot in a text that is being read: the mark, and behind it a character that stands for the slot's number.
inline constexpr QChar kMark = QChar(0x1A);
inline constexpr char16_t kFirstSlot = 0xE000;

/// Takes one version of a content apart; see compileContent. Each block writes its HTML and its text side by side.
class ContentCompiler {
 public:
  ContentCompiler(Reader& reader, const ContentTerms& terms);
  Result<MailContent> compile(const Record& version);

 private:
  struct Palette {
    const char *page, *card, *text, *faint, *line;
  };
  // Text with its placeholders replaced by marks, one per slot.
  QString marked(const QString& text);
  int slotFor(const QString& name, const std::optional<QString>& fallback);
  std::optional<ContentSlot> slotOf(const QString& name, const std::optional<QString>& fallback);
  void put(std::vector<Piece>& to, const QString& marked, Place place);
  void html(const QString& literal) { literalTo(m_out.html, literal); }
  void plain(const QString& literal) { literalTo(m_out.text, literal); }
  void literalTo(std::vector<Piece>& to, const QString& literal);

  void head();
  void foot();
  void blocks(const QList<Block>& blocks, int width);
  void block(const Block& one, int width);
  void heading(const Block& one);
  void paragraphs(const QString& text, const QString& align, bool small);
  void picture(const Block& one, int width);
  void button(const Block& one);
  void columns(const Block& one, int width);
  void divider();
  void product(const Block& one);
  void snippet(const Block& one);
  void document(const Block& one);
  void inlineText(QStringView text);
  void link(const QString& label, const QString& address);
  QString linkTarget(const QString& typed);
  // Where a link leads, as it stands in the HTML and in the text. `number`: of a link that is measured, else 0.
  int numberOf(const QString& target);
  void linkInHtml(const QString& target, int number);
  void linkInText(const QString& target, int number);
  void putTracked(std::vector<Piece>& to, const QString& target, int number);
  void openPicture();
  int trackingSlot();
  void putSlot(std::vector<Piece>& to, int slot, Place place);
  bool isUsable(Id asset);
  int conditionFor(const Block& one);
  void checkWhole();
  void finish(std::vector<Piece>& pieces);
  void remark(const Problem& problem, bool blocks = true);
  QString accent() const;

  Reader& m_reader;
  const ContentTerms& m_terms;
  const EntityDef& m_contact;
  Palette m_palette;
  BlockDocument m_document;
  MailContent m_out;
  QHash<QString, int> m_slotOf;
  QString m_field;  // what is being read, for remarks
  int m_condition = -1;
  int m_tracking = -1;  // the slot of the token
  bool m_hasWayOut = false;
};

}  // namespace relata::mail
