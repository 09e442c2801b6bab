using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Notices;

/// <summary>
/// Makes the ids under which notices are told: the as-of date, the kind, and a hash of what the notice is about, so that they do not depend on where it stands
/// in the ledger, and no name can be read from them.
/// </summary>
internal static class NoticeId
{
    private const int HashLength = 24;

    public static string Of(string office, string channel, Notice notice, int retractions) =>
        Of(notice.Stamp.AsOf.ToString("uuuuMMdd", CultureInfo.InvariantCulture), notice.Kind.Word(), office, channel, notice.Key, retractions);

    public static string OfRetraction(string office, ToldNotice told) =>
        Of(told.Id[..told.Id.IndexOf('-', StringComparison.Ordinal)], "retracted", office, told.Channel, told.Notice, told.Retractions);

    private static string Of(string day, string kind, string office, string channel, string key, int retractions)
    {
        string about = string.Join('\n', office, channel, kind, key, retractions.ToString(CultureInfo.InvariantCulture));
        return $"{day}-{kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)))[..HashLength]}";
    }
}
