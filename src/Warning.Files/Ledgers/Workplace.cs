namespace EarlyWarning.Files.Ledgers;

/// <summary>Where acts are recorded: the account of the system and the machine. Null where they are not known.</summary>
internal sealed record Workplace(string? User, string? Host)
{
    /// <summary>The account of this process and its machine.</summary>
    public static Workplace OfProcess { get; } = new(Known(Environment.UserName), Known(Environment.MachineName));

    /// <summary>Adds the place to the stamp of what a person did; what a scan does has none.</summary>
    public LedgerEntry Note(LedgerEntry entry) => entry.Event is PersonEvent || (entry.Event is TextsRedacted && entry.Stamp.Actor != EventStamp.ScanActor)
        ? entry with { Stamp = entry.Stamp with { User = User, Host = Host } }
        : entry;

    private static string? Known(string name) => string.IsNullOrWhiteSpace(name) ? null : name;
}
