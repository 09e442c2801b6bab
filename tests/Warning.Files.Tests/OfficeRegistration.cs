using System.Runtime.CompilerServices;
using EarlyWarning.Office;

namespace EarlyWarning.Files;

/// <summary>Workbooks are among the feeds of the tests, so their format is registered before any of them.</summary>
internal static class OfficeRegistration
{
    [ModuleInitializer]
    internal static void Register() => OfficeFormats.Register();
}
