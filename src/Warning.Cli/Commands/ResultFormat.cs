namespace EarlyWarning.Cli.Commands;

/// <summary>The formats in which results are printed.</summary>
internal enum ResultFormat
{
    Text,
    Csv,
    Json,
}
