using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>Creates the arguments and options that commands on a scan file share.</summary>
internal static class ScanOptionSet
{
    /// <summary>The scan file of commands on the state that a scan left, if none is named.</summary>
    public const string UsualScanFile = "scan.json";

    /// <summary>The largest number of threads of a scan.</summary>
    public const int MostThreads = 1024;

    private const int LongestWait = 24 * 60 * 60;

    public static DescribedArgument ScanFile() => new("SCAN.json", PlaceholderMessages.ScanFile, OptionMessages.ScanFileArgument);

    /// <summary>Creates the option of commands on the state that a scan left.</summary>
    public static DescribedOption<string?> Scan() => new("--scan", PlaceholderMessages.ScanFile, OptionMessages.ScanFile)
    {
        Otherwise = OptionMessages.ScanFileOfThisFolder,
        DefaultValueFactory = _ => UsualScanFile,
    };

    public static DescribedOption<TypedDate?> AgesAsOf() => DescribedOption.Of("--as-of", new DateReader(), OptionMessages.AgesAsOf, OptionMessages.LastScan);

    public static DescribedOption<TypedDate?> AsOf() => DescribedOption.Of("--as-of", new DateReader(), OptionMessages.AsOf, OptionMessages.TodayThere);

    public static DescribedOption<long?> Threads() =>
        DescribedOption.Of("--threads", new WholeNumberReader(1, MostThreads), OptionMessages.Threads, OptionMessages.OneAProcessor);

    /// <summary>Returns the number of threads: as many as processors where it is left out.</summary>
    public static int ThreadsOf(long? given) => (int?)given ?? Environment.ProcessorCount;

    /// <summary>Creates the option of commands that write to the state folder: the seconds for which they wait for another that does.</summary>
    public static DescribedOption<long?> Wait(Message otherwise) =>
        DescribedOption.Of("--wait", new WholeNumberReader(0, LongestWait, "s", "秒"), OptionMessages.Wait, otherwise);

    public static DescribedOption<string?> State() =>
        DescribedOption.Text("--state", PlaceholderMessages.Folder, OptionMessages.State, OptionMessages.AsScanFileSays);
}
