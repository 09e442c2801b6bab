using System.Globalization;
using EarlyWarning.Hosting.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using Microsoft.Extensions.Configuration;

namespace EarlyWarning.Hosting.Settings;

/// <summary>
/// Reads a configuration section into options. Written by hand, so that it needs no reflection, and so that a key that nobody reads is a fault instead of
/// a default in silence.
/// </summary>
internal sealed class SettingsReader(EarlyWarningOptions options)
{
    private static readonly string[] Keys = [nameof(EarlyWarningOptions.Rules), nameof(EarlyWarningOptions.Watch), nameof(EarlyWarningOptions.PollInterval), nameof(EarlyWarningOptions.Scans)];
    private static readonly string[] ScanKeys = [nameof(ScheduledScanOptions.File), nameof(ScheduledScanOptions.Cron)];

    /// <summary>Reads a section; what it does not name stays as it is.</summary>
    public void Read(IConfiguration section)
    {
        if (section is IConfigurationSection { Value.Length: > 0 } text) Fault(HostingMessages.NoSection(text.Path));
        foreach (IConfigurationSection child in section.GetChildren())
        {
            switch (Known(child, Keys))
            {
                case nameof(EarlyWarningOptions.Rules):
                    options.Rules = ReadRules(child);
                    break;
                case nameof(EarlyWarningOptions.Watch):
                    if (bool.TryParse(child.Value, out bool watch)) options.Watch = watch;
                    else Fault(HostingMessages.NoTruth(child.Path, child.Value ?? ""));
                    break;
                case nameof(EarlyWarningOptions.PollInterval):
                    if (TimeSpan.TryParseExact(child.Value, "c", CultureInfo.InvariantCulture, out TimeSpan interval)) options.PollInterval = interval;
                    else Fault(HostingMessages.NoInterval(child.Path, child.Value ?? ""));
                    break;
                case nameof(EarlyWarningOptions.Scans):
                    if (child.Value is { Length: > 0 }) Fault(HostingMessages.NoScans(child.Path));
                    foreach (IConfigurationSection scan in child.GetChildren()) ReadScan(scan);
                    break;
            }
        }
    }

    private List<string> ReadRules(IConfigurationSection rules)
    {
        if (rules.Value is { Length: > 0 } single) Fault(HostingMessages.NoList(rules.Path, single));
        List<string> names = [];
        foreach (IConfigurationSection name in rules.GetChildren())
        {
            // An object's keys are texts, a list's are numbers.
            if (name.Value is null || !int.TryParse(name.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)) Fault(HostingMessages.NoLayer(name.Path));
            else names.Add(name.Value);
        }

        return names;
    }

    private void ReadScan(IConfigurationSection section)
    {
        if (section.Value is not null)
        {
            Fault(HostingMessages.NoScan(section.Path));
            return;
        }

        if (!options.Scans.TryGetValue(section.Key, out ScheduledScanOptions? scan)) options.Scans[section.Key] = scan = new ScheduledScanOptions();
        foreach (IConfigurationSection child in section.GetChildren())
        {
            switch (Known(child, ScanKeys))
            {
                case nameof(ScheduledScanOptions.File):
                    scan.File = Text(child);
                    break;
                case nameof(ScheduledScanOptions.Cron):
                    scan.Cron = Text(child);
                    break;
            }
        }
    }

    private string Text(IConfigurationSection section)
    {
        if (section.Value is { } text) return text;
        Fault(HostingMessages.NoText(section.Path));
        return "";
    }

    /// <summary>Returns the key as it is spelt here, since keys of a configuration have no case; null with a fault if it is none of them.</summary>
    private string? Known(IConfigurationSection child, string[] keys)
    {
        if (Array.Find(keys, key => key.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is { } known) return known;
        Fault(HostingMessages.UnknownKey(child.Path, Suggestion.Advice(child.Key, keys) ?? HostingMessages.KnownKeys(keys)));
        return null;
    }

    private void Fault(Message fault) => options.Faults.Add(fault);
}
