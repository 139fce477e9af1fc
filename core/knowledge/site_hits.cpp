#include "core/knowledge/site_hits.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

namespace relata {
namespace {

constexpr UtcMs kPause = kSiteHour / 2, kAskedWithin = 24 * kSiteHour;
constexpr int kReaderBytes = 6;
constexpr qsizetype kHitBytes = kReaderBytes + 2;  // a second of the hour and the page share the last two
constexpr int kPageBits = 2;
constexpr UtcMs kSecond = 1000;

bool isSameVisit(const SiteHit& a, const SiteHit& b) { return a.reader == b.reader && b.at - a.at < kPause; }

/// Adds the visit from `from` to `to` to the hour in which it began.
void addVisit(SiteFigures& hour, const std::vector<SiteHit>& hits, size_t from, size_t to) {
  ++hour.visits;
  size_t article = from;
  while (article < to && hits[article].page != SiteHit::Page::Article) ++article;
  if (article == to) return;
  ++hour.readers;
  for (size_t i = article;
       i < hits.size() && hits[i].reader == hits[article].reader && hits[i].at <= hits[article].at + kAskedWithin; ++i)
    if (hits[i].page == SiteHit::Page::Write) {
      ++hour.asked;
      return;
    }
}

}  // namespace

bool comesBefore(const SiteHit& a, const SiteHit& b) {
  return std::tuple(a.reader, a.at, a.page) < std::tuple(b.reader, b.at, b.page);
}

quint64 siteReader(const QByteArray& workspace, const QString& host, const QString& agent) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const QByteArray& part : {workspace, host.toUtf8(), agent.toUtf8()}) {
    hash.addData(QByteArray::number(part.size()) + ' ');
    hash.addData(part);
  }
  quint64 number = 0;
  for (const char byte : hash.result().left(kReaderBytes)) number = number << 8 | static_cast<quint8>(byte);
  return number;
}

std::map<UtcMs, SiteFigures> siteFigures(std::vector<SiteHit> hits) {
  std::sort(hits.begin(), hits.end(), comesBefore);
  std::map<UtcMs, SiteFigures> hours;
  for (const SiteHit& one : hits) ++hours[one.hour()].requests;
  for (size_t from = 0; from < hits.size();) {
    size_t to = from + 1;
    while (to < hits.size() && isSameVisit(hits[to - 1], hits[to])) ++to;
    addVisit(hours[hits[from].hour()], hits, from, to);
    from = to;
  }
  return hours;
}

std::vector<SiteHit> together(std::vector<SiteHit> a, std::vector<SiteHit> b) {
  std::sort(a.begin(), a.end(), comesBefore);
  std::sort(b.begin(), b.end(), comesBefore);
  std::vector<SiteHit> out;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out), comesBefore);
  return out;
}

QString packHits(const std::vector<SiteHit>& hits) {
  QByteArray bytes;
  bytes.reserve(static_cast<qsizetype>(hits.size()) * kHitBytes);
  for (const SiteHit& hit : hits) {
    for (int byte = kReaderBytes - 1; byte >= 0; --byte) bytes += static_cast<char>(hit.reader >> (8 * byte) & 0xff);
    const auto rest = static_cast<quint16>((hit.at - hit.hour()) / kSecond << kPageBits | static_cast<UtcMs>(hit.page));
    bytes += static_cast<char>(rest >> 8);
    bytes += static_cast<char>(rest & 0xff);
  }
  return QString::fromLatin1(bytes.toBase64(QByteArray::OmitTrailingEquals));
}

std::vector<SiteHit> unpackHits(const QString& packed, UtcMs hour) {
  const QByteArray bytes = QByteArray::fromBase64(packed.toLatin1());
  std::vector<SiteHit> out;
  out.reserve(static_cast<size_t>(bytes.size() / kHitBytes));
  for (qsizetype at = 0; at + kHitBytes <= bytes.size(); at += kHitBytes) {
    quint64 number = 0;
    for (qsizetype i = at; i < at + kHitBytes; ++i) number = number << 8 | static_cast<quint8>(bytes[i]);
    const auto page = static_cast<int>(number & ((1U << kPageBits) - 1));
    const auto second = static_cast<UtcMs>(number >> kPageBits & 0x3fff);
    if (page > static_cast<int>(SiteHit::Page::Write) || second * kSecond >= kSiteHour) continue;
    out.push_back({number >> 16, hour + second * kSecond, static_cast<SiteHit::Page>(page)});
  }
  return out;
}

}  // namespace relata
