using System.Security.Cryptography;
using System.Text;

namespace EarlyWarning.Rules.Panels;

/// <summary>What the writer and the reader of a delivery have in common: how it begins, and by what companies and indicators are known again.</summary>
internal static class DeliveryBytes
{
    /// <summary>How a delivery begins; the last byte tells its form.</summary>
    public static ReadOnlySpan<byte> Mark => "EWDLVRY1"u8;

    /// <summary>A hash of the ids of companies in their order.</summary>
    public static byte[] HashOf(IReadOnlyList<string> companies)
    {
        const int BytesAtOnce = 1 << 16;
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] bytes = new byte[BytesAtOnce];
        int length = 0;
        foreach (string company in companies)
        {
            int longest = Encoding.UTF8.GetMaxByteCount(company.Length) + 1;
            if (longest > bytes.Length - length)
            {
                hash.AppendData(bytes, 0, length);
                length = 0;
                if (longest > bytes.Length) bytes = new byte[longest];
            }

            length += Encoding.UTF8.GetBytes(company, bytes.AsSpan(length));
            bytes[length++] = 0;
        }

        hash.AppendData(bytes, 0, length);
        return hash.GetHashAndReset();
    }

    /// <summary>All that the catalog says of an indicator by which rows are read: with another text its rows would be others.</summary>
    public static string TextOf(Indicator indicator) => string.Join('|',
        indicator.Id, indicator.Kind, indicator.Cadence, indicator.Type, indicator.Unit ?? "", indicator.Lag, indicator.Range,
        string.Join(',', indicator.Fields.Select(field => $"{field.Name}:{field.Type}")));
}
