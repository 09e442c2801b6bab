using EarlyWarning.Hosting.Cron;
using EarlyWarning.Hosting.Messages;
using EarlyWarning.Rules;
using Microsoft.Extensions.Options;

namespace EarlyWarning.Hosting.Settings;

/// <summary>Finds every fault of the options, wherever they were set. The rules themselves are checked when they are loaded.</summary>
internal sealed class SettingsCheck(ContentRoot root) : IValidateOptions<EarlyWarningOptions>
{
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromSeconds(1), LongestPoll = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, EarlyWarningOptions options)
    {
        Message[] faults = [.. options.Faults, .. OfRules(options.Rules), .. OfPoll(options.PollInterval), .. options.Scans.SelectMany(scan => OfScan(scan.Key, scan.Value))];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(fault => fault.ToString()));
    }

    private static string Key(params ReadOnlySpan<string> keys) => string.Join(':', [EarlyWarningOptions.SectionName, .. keys]);

    private IEnumerable<Message> OfRules(IList<string>? rules)
    {
        string key = Key(nameof(EarlyWarningOptions.Rules));
        if (rules is null) yield return HostingMessages.NoList(key, "null");
        for (int layer = 0; layer < rules?.Count; layer++)
        {
            if (string.IsNullOrWhiteSpace(rules[layer])) yield return HostingMessages.NoLayer($"{key}:{layer}");
            else if (rules[layer] != ContentRoot.DefaultRules && !Directory.Exists(root.Resolve(rules[layer]))) yield return HostingMessages.NoRulesFolderAt($"{key}:{layer}", root.Resolve(rules[layer]));
        }
    }

    private static IEnumerable<Message> OfPoll(TimeSpan interval)
    {
        if (interval < ShortestPoll || interval > LongestPoll) yield return HostingMessages.PollOutOfRange(Key(nameof(EarlyWarningOptions.PollInterval)), $"{interval:c}");
    }

    private IEnumerable<Message> OfScan(string name, ScheduledScanOptions scan)
    {
        string file = Key(nameof(EarlyWarningOptions.Scans), name, nameof(ScheduledScanOptions.File)), cron = Key(nameof(EarlyWarningOptions.Scans), name, nameof(ScheduledScanOptions.Cron));
        if (scan.Load is not null && !string.IsNullOrEmpty(scan.File)) yield return HostingMessages.FileBesideCode(file);
        else if (scan.Load is null && string.IsNullOrWhiteSpace(scan.File)) yield return HostingMessages.NoText(file);
        else if (scan.Load is null && !Path.Exists(root.Resolve(scan.File))) yield return HostingMessages.NoScanFileAt(file, root.Resolve(scan.File));
        if (string.IsNullOrWhiteSpace(scan.Cron)) yield return HostingMessages.NoText(cron);
        else if (CronText.FaultIn(scan.Cron) is { } fault) yield return HostingMessages.At(cron, fault);
    }
}
