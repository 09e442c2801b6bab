using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints what the libraries throw where the input, not the program, is at fault.</summary>
internal static class Faults
{
    /// <summary>Whether the exception is one that a person can act on; if so its message is printed.</summary>
    public static bool Print(Exception exception, TextWriter error)
    {
        switch (exception)
        {
            case RulePackException pack:
                Print(pack.Diagnostics, error);
                return true;
            case ScanFileException scan:
                Print(scan.Diagnostics, error);
                return true;
            case ScanException scan:
                foreach (string fault in scan.Faults) error.WriteLine(fault);
                return true;
            case LedgerException:
                error.WriteLine(exception.Message);
                return true;
            case FeedException or IOException or UnauthorizedAccessException:
                error.WriteLine($"early-warning: {exception.Message}");
                return true;
            default:
                return false;
        }
    }

    /// <summary>A line a diagnostic.</summary>
    public static void Print(IEnumerable<Diagnostic> diagnostics, TextWriter error)
    {
        foreach (Diagnostic diagnostic in diagnostics) error.WriteLine(diagnostic);
    }
}
