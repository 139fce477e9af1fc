#pragma once

#include <QXmlStreamReader>

#include <memory>

#include "core/exchange/xlsx/zip_archive.h"

namespace relata::exchange {

/// One XML part of a spreadsheet, read as a stream of elements. Namespaces are passed over: the strict and the usual
/// form, and prefixes that some writers use, differ in nothing else.
/// What is made to hurt ends the reading: a document type (xml-dtd), elements 64 deep, a tag or a text without end
/// (xml-too-large).
class XmlPart {
 public:
  XmlPart(std::unique_ptr<ZipPart> part, QString file);
  ~XmlPart();
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  /// The next element that begins, wherever it stands; false at the end.
  bool nextElement();
  /// The next element that begins inside the one named last to `enter`; false when that one ends.
  struct Inside {
    int depth = 0;
  };
  Inside enter() const { return {m_depth}; }
  bool nextIn(Inside inside);
  void skip();
  QStringView name() const { return m_xml.name(); }
  QString attribute(const char* name) const;
  QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
  /// All text of this element, that of <rPh> (how a word is read aloud) aside; the element is over afterwards.
  QString textOf();

  /// Success, or why reading ended early: [file, detail].
  Result<void> ended() const;
  qint64 bytes() const;

 private:
  class Guard;
  QXmlStreamReader::TokenType next();

  QString m_file;
  std::unique_ptr<Guard> m_guard;
  QXmlStreamReader m_xml;
  int m_depth = 0;
  const char* m_failure = nullptr;
};

}  // namespace relata::exchange
