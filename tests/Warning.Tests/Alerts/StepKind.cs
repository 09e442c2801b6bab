namespace EarlyWarning.Tests.Alerts;

internal enum StepKind
{
    Scan,
    Silence,
    Close,
}
