#include "core/exchange/carddav/dav_xml.h"

#include <QXmlStreamReader>

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kDepth = 30;
constexpr int kNodes = 400000;

class DavReading {
 public:
  explicit DavReading(const QByteArray& xml) : m_xml(xml) {}

  Result<DavNode> root() {
    DavNode document;
    while (!m_xml.atEnd()) {
      const auto token = m_xml.readNext();
      if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
        return Problem("dav-not-understood", {s("<!DOCTYPE>")});
      if (token == QXmlStreamReader::StartElement)
        if (auto read = element(document, 0); !read.ok()) return read.problem();
    }
    if (m_xml.hasError()) return Problem("dav-not-understood", {m_xml.errorString()});
    if (document.children.isEmpty()) return Problem("dav-not-understood", {s("XML")});
    return document.children.first();
  }

 private:
  Result<void> element(DavNode& into, int depth) {
    if (depth > kDepth || ++m_nodes > kNodes) return Problem("dav-not-understood", {s("XML")});
    DavNode node;
    node.name = m_xml.name().toString();
    node.version = m_xml.attributes().value(s("version")).toString();
    while (!m_xml.atEnd()) {
      const auto token = m_xml.readNext();
      if (token == QXmlStreamReader::StartElement) {
        if (auto read = element(node, depth + 1); !read.ok()) return read;
      } else if (token == QXmlStreamReader::Characters) {
        node.text += m_xml.text();
      } else if (token == QXmlStreamReader::EndElement) {
        break;
      } else if (token == QXmlStreamReader::EntityReference) {
        return Problem("dav-not-understood", {s("<!ENTITY>")});
      }
    }
    into.children << std::move(node);
    return {};
  }

  QXmlStreamReader m_xml;
  int m_nodes = 0;
};

/// "HTTP/1.1 200 OK"
int statusOf(const QString& line) { return line.section(QLatin1Char(' '), 1, 1).toInt(); }

DavResponse responseOf(const DavNode& node) {
  DavResponse response;
  response.href = node.textOf("href").trimmed();
  for (const DavNode& part : node.children) {
    if (part.name == s("status")) response.status = statusOf(part.text.trimmed());
    if (part.name != s("propstat")) continue;
    const int status = statusOf(part.textOf("status").trimmed());
    if (status < 200 || status > 299) continue;
    if (const DavNode* props = part.child("prop")) response.props.children << props->children;
  }
  return response;
}

}  // namespace

const DavNode* DavNode::child(const char* wanted) const {
  for (const DavNode& node : children)
    if (node.name == QLatin1String(wanted)) return &node;
  return nullptr;
}

QString DavNode::textOf(const char* wanted) const {
  const DavNode* node = child(wanted);
  return node ? node->text : QString();
}

Result<DavAnswer> readMultistatus(const QByteArray& xml) {
  const Result<DavNode> root = DavReading(xml).root();
  if (!root.ok()) return root.problem();
  if (root->name != s("multistatus")) return Problem("dav-not-understood", {root->name.left(40)});
  DavAnswer answer;
  for (const DavNode& node : root->children) {
    if (node.name == s("response")) answer.responses << responseOf(node);
    if (node.name == s("sync-token")) answer.token = node.text.trimmed();
  }
  return answer;
}

QByteArray xmlEscaped(const QString& text) { return text.toHtmlEscaped().toUtf8(); }

}  // namespace relata::exchange
