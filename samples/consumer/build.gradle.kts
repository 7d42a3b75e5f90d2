// Builds the same application with Gradle: gradle run -PnectarVersion=… -PinternalReleases=… -PinternalSnapshots=…
// The credentials are the properties internalUsername and internalPassword, for example in ~/.gradle/gradle.properties.
plugins {
    application
}

java {
    toolchain { languageVersion = JavaLanguageVersion.of(17) }
}

repositories {
    for (address in listOf("internalReleases", "internalSnapshots")) {
        maven {
            name = address
            url = uri(providers.gradleProperty(address).get())
            credentials {
                username = providers.gradleProperty("internalUsername").get()
                password = providers.gradleProperty("internalPassword").get()
            }
            content { includeGroup("org.nectaropenapi") }
        }
    }
    mavenCentral()
}

dependencies {
    implementation("org.nectaropenapi:nectar-client:${providers.gradleProperty("nectarVersion").get()}")
    // An application would declare the sandbox as testImplementation.
    implementation("org.nectaropenapi:nectar-sandbox:${providers.gradleProperty("nectarVersion").get()}")
}

application {
    mainClass = "sample.Consumer"
}
