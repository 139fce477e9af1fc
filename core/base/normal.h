#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace relata {

/// Forms by which the same address, number or firm is recognised however it was written.

/// "Ada Lindqvist <Ada@Nordwind.example>" and "mailto:ada@nordwind.example" -> "ada@nordwind.example".
QString normalEmail(QStringView typed);
bool looksLikeEmail(QStringView text);

/// E.164 ("+8613812345678", an extension as ";ext=12"), or the digits when it cannot be read as a number.
/// `defaultRegion` is the ISO code of the country a number without "+" belongs to. An 11-digit Chinese mobile number is
/// recognised anywhere.
QString normalPhone(QStringView typed, const QByteArray& defaultRegion);
/// What was typed, with half-width digits and single spaces.
QString displayPhone(QStringView typed);

/// Folded, without legal forms and brackets: "杭州云栖科技（集团）有限公司" -> "杭州云栖科技", "AB Volvo" -> "volvo".
QString normalCompany(QStringView name);

/// A firm's name as it is told apart from others: folded, without punctuation. "MÜLLER G.m.b.H." -> "muller gmbh".
QString companyKey(QStringView name);
/// The key without its legal form, which may be left out in speech. What makes it another firm stays (group, holding,
/// 集团, 股份, 分公司, a place in brackets): "Acme Holding AG" -> "acme holding".
QString companyBase(QStringView name);
/// Whether two names may mean one firm: the same key, or one of them leaves the legal form out. "Acme Ltd" and "Acme
/// Inc" are two.
bool isSameFirm(QStringView one, QStringView other);

/// Whether a name says by its ending that a firm is meant: "Acme GmbH", 上海云石科技有限公司, 云石集团, 红星机械厂.
bool looksLikeFirm(QStringView name);

/// "urn:uuid:ABC" and "abc" are the same.
QString plainUid(const QString& uid);

/// "https://www.Nordwind.example:8080/a" -> "nordwind.example".
QString normalUrlHost(QStringView url);

}  // namespace relata
