using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using EarlyWarning.Companies;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// What an app is told of one company, read from JSON such as the body of a request:
/// <c>{ "company": .., "asOf": .., "given": {..}, "unread": [..], "delivered": [..] }</c>, where <c>given</c> is that of a rule test, with dates
/// beside or in place of lags.
/// </summary>
/// <param name="Company">The company.</param>
/// <param name="AsOf">The as-of date.</param>
/// <param name="Observations">Its observations.</param>
public sealed record CompanyObservations(Company Company, LocalDate AsOf, Observations Observations)
{
    /// <summary>Reads a company's observations.</summary>
    /// <param name="utf8">The JSON, in UTF-8.</param>
    /// <param name="catalog">The catalog whose indicators are given, such as that of a pack.</param>
    /// <returns>What is told.</returns>
    /// <exception cref="JsonException">The JSON has faults; the message has them, of one kind the first hundred, and the path is that of the first.</exception>
    public static CompanyObservations Read(ReadOnlyMemory<byte> utf8, IndicatorCatalog catalog)
    {
        if (TryRead(utf8, catalog, out CompanyObservations? told, out IReadOnlyList<JsonFault> faults)) return told;
        throw new JsonException(string.Join('\n', faults), faults[0].Path, faults[0].Line - 1, null);
    }

    /// <summary>Reads a company's observations, or the faults of their JSON at once: of one kind the first hundred, and a count of the others.</summary>
    /// <param name="utf8">The JSON, in UTF-8.</param>
    /// <param name="catalog">The catalog whose indicators are given, such as that of a pack.</param>
    /// <param name="told">What is told; null if there are faults.</param>
    /// <param name="faults">The faults, in the order of their places; empty if there are none.</param>
    /// <returns>Whether there are no faults.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8, IndicatorCatalog catalog, [NotNullWhen(true)] out CompanyObservations? told, out IReadOnlyList<JsonFault> faults)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        CompanyJsonReader reader = new(utf8, catalog);
        told = reader.Read();
        faults = reader.Faults;
        return told is not null;
    }

    /// <summary>Writes what is told, with a date for every measure and event: what <see cref="Read"/> reads gives the same assessment.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="catalog">The catalog that the indicators are in.</param>
    /// <exception cref="ArgumentException">An indicator is not in the catalog.</exception>
    public void Write(Utf8JsonWriter json, IndicatorCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(catalog);
        CompanyJsonWriter.Write(json, this, catalog);
    }
}
